import type { OrganisationTree } from '@libs/contracts/organisation';
import { orNull, showInstant } from '../calendar/show-when';
import { kindWords } from './kind-words';
import type { CollectiveLine, OrganisationLine, TreeFacts } from './organisation.queries';

/** The organisation as a list in tree order: each under its superior, siblings in the order of the import. */
export function showTree(facts: TreeFacts): OrganisationTree {
  const { organisations, people, members, exempted, suspended, withoutEmail } = facts;
  return {
    counts: {
      organisations: organisations.length,
      branches: organisations.filter(({ kind }) => kind === 'branch').length,
      collectives: organisations.reduce((sum, { collectives }) => sum + collectives.length, 0),
      people,
      members,
      exempted,
      suspended,
      withoutEmail,
    },
    lastImport: orNull(showInstant, facts.lastImport),
    organisations: below(null, 0, childrenOf(organisations)),
  };
}

function childrenOf(organisations: readonly OrganisationLine[]): ReadonlyMap<string | null, readonly OrganisationLine[]> {
  const children = new Map<string | null, OrganisationLine[]>();
  for (const organisation of organisations) {
    const siblings = children.get(organisation.parentId);
    if (siblings) siblings.push(organisation);
    else children.set(organisation.parentId, [organisation]);
  }
  return children;
}

function below(
  parentId: string | null,
  depth: number,
  children: ReadonlyMap<string | null, readonly OrganisationLine[]>,
): OrganisationTree['organisations'] {
  return (children.get(parentId) ?? []).flatMap((organisation) => [
    {
      ...showBody(organisation),
      parentId,
      depth,
      residential: organisation.residential,
      overseers: [...organisation.overseers],
      people: organisation.people,
      collectives: organisation.collectives.map(showBody),
    },
    ...below(organisation.id, depth + 1, children),
  ]);
}

function showBody({ id, code, name, kind, heads }: CollectiveLine) {
  return { id, code, name, kind, kindText: kindWords(kind), heads: [...heads] };
}
