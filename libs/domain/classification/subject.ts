import { matching } from '../campaign/bind-bodies';
import type { Body } from '../campaign/bind-bodies';
import type { Plan } from '../plan/plan';

export type SubjectIs = 'organisation' | 'collective' | 'person';

/** In the order in which they are decided: nobody stands above what they head (H19-14), no committee above its organisation (H19-13). */
export const SUBJECT_ORDER: readonly SubjectIs[] = ['organisation', 'collective', 'person'];

/** Which table of a rule set is for whom, the most fitting first; H19 has no standards for other branches than its own (H19-07). */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  branch: ['branch', 'organisation'],
  'party-committee': ['organisation'],
  division: ['division'],
  collective: ['committee', 'collective'],
  person: ['member', 'staff'],
};

/** The table that proposes a subject's level, of those a rule set has; null where it has none for such a subject. */
export function tableKindFor({ is, kind }: { is: SubjectIs; kind: string }, kinds: readonly string[]): string | null {
  return (TABLES[is === 'organisation' ? kind : is] ?? []).find((table) => kinds.includes(table)) ?? null;
}

/** Ids of the organisations and collectives that a plan has classified (P79-01, H19-34), each once, in the order of the tree. */
export function classifiedBodies({ subjects }: Pick<Plan, 'subjects'>, bodies: readonly Body[]): string[] {
  const bound = new Set(Object.values(subjects).flatMap(({ binds }) => (binds ? matching(binds, bodies) : [])));
  return bodies.filter(({ id }) => bound.has(id)).map(({ id }) => id);
}

/** Who may settle a subject's level by the plan (P79-05): keys of its bodies; empty where the document names nobody. */
export function decidersOf(
  plan: Pick<Plan, 'subjects' | 'deciding'>,
  { id, is }: { id: string; is: SubjectIs },
  bodies: readonly Body[],
): string[] {
  const keys = Object.entries(plan.subjects).flatMap(([key, subject]) => {
    const fits = is === 'person' ? subject.is === 'person' : subject.binds !== undefined && matching(subject.binds, bodies).includes(id);
    return fits ? [key] : [];
  });
  const rules = plan.deciding.filter(({ subjects }) => subjects.some((subject) => keys.includes(subject)));
  return [...new Set(rules.flatMap(({ decides }) => decides))];
}
