import { exact, type Exact, HUNDRED, readExact } from '@libs/domain/exact/exact';
import { type QuotaGroup, quotaGroupOf } from '@libs/domain/classification/quota-group';
import { type QuotaOf, recommend, type Recommendation, type Standing } from '@libs/domain/classification/recommend';
import { tableKindFor } from '@libs/domain/classification/subject';
import type { Tx } from '../tx';
import type { CampaignRules } from './campaign-rules';
import type { Head, Subject } from './classification.repository';

/** Everybody of a campaign against everybody else: what is proposed, decided and recommended, group by group. */
export interface Standings {
  readonly subjects: readonly Subject[];
  readonly all: readonly Standing[];
  readonly recommended: ReadonlyMap<string, Recommendation>;
  /** By the group's key. */
  readonly groups: ReadonlyMap<string, QuotaGroup>;
  readonly quotaOf: QuotaOf;
}

/** Committees that are never above their party organisation (H19-13). */
const PARTY_COMMITTEES = ['executive-committee', 'standing-committee', 'branch-committee'];

export async function readStandings(tx: Tx, rules: CampaignRules): Promise<Standings> {
  const { id: campaignId, tenantId } = rules.campaign;
  const subjects = await tx.classification.subjects(campaignId, rules.bodyIds, 'all');
  const tree = new Map((await tx.classification.tree(tenantId)).map((node) => [node.id, node]));
  const isCapped = areHeadsCapped(await tx.classification.answers(campaignId));
  const under = ceilings(rules, subjects, isCapped ? await tx.classification.heads(tenantId) : []);
  const groups = new Map<string, QuotaGroup>();
  const groupOf = new Map<string, string>();
  for (const subject of subjects) {
    const table = tableKindFor(subject, rules.kinds);
    const group = table && quotaGroupOf({ ...subject, table }, rules.quotaKinds, tree);
    if (!group) continue;
    groups.set(group.key, group);
    groupOf.set(subject.id, group.key);
  }
  const voting = new Set(subjects.flatMap(({ id, sheet }) => (sheet?.ballots ? [groupOf.get(id)] : [])));
  const all = subjects.map((subject): Standing => {
    const group = groupOf.get(subject.id) ?? null;
    return {
      ...{ id: subject.id, is: subject.is, group },
      proposed: subject.evaluation?.level ?? null,
      decided: subject.decision?.level ?? null,
      ...(voting.has(group ?? undefined) ? byVotes(subject) : { measure: total(subject), outvoted: false }),
      under: under.get(subject.id) ?? [],
    };
  });
  const quotaOf: QuotaOf = () => rules.quota;
  return { subjects, all, recommended: recommend(all, quotaOf), groups, quotaOf };
}

/** Share of `excellent` in all ballots collected; half or less does not carry it (H19-17, H19-20). */
function byVotes({ sheet }: Subject): { measure: Exact | null; outvoted: boolean } {
  if (!sheet?.ballots) return { measure: null, outvoted: false };
  const { excellent, collected } = sheet.ballots;
  return { measure: HUNDRED.mul(excellent).div(exact(collected)), outvoted: excellent * 2 <= collected };
}

function total({ sheet }: Subject): Exact | null {
  const entered = sheet?.facts['total'];
  return typeof entered === 'string' ? readExact(entered) : null;
}

/** Where a plan asks whether its heads have a ceiling (a campaign of 2026: not confirmed in QĐ 366), the board's answer at launch decides. */
function areHeadsCapped(answers: readonly { answer: string | null; cite: string }[]): boolean {
  return !answers.some(({ answer, cite }) => cite.includes('H19-14') && answer === 'Không áp dụng');
}

/** Whom each may not stand above; the exception of P79-09 only where the plan knows it. */
function ceilings(rules: CampaignRules, subjects: readonly Subject[], heads: readonly Head[]): ReadonlyMap<string, string[]> {
  const here = new Set(subjects.map(({ id }) => id));
  const exempts = rules.plan.duties.some(({ cite }) => cite.includes('P79-09'));
  const under = new Map<string, string[]>();
  const add = (id: string, over: string): void => void (here.has(over) && under.set(id, [...(under.get(id) ?? []), over]));
  for (const { personId, bodyId, residential } of heads) if (!(exempts && residential)) add(personId, bodyId);
  for (const { id, kind, organisationId } of subjects)
    if (PARTY_COMMITTEES.includes(kind) && organisationId !== null) add(id, organisationId);
  return under;
}
