import { type Breach, breaches } from '@libs/domain/classification/group-standing';
import type { Level } from '@libs/domain/classification/level';
import type { Standing } from '@libs/domain/classification/recommend';
import { decidersOf } from '@libs/domain/classification/subject';
import type { Day } from '@libs/domain/calendar/instant';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import { authorize, refuseOwnCases } from '../access/authorize';
import { campaignForChange, refuseOver } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import { breachRefusal } from './breach-refusal';
import { type CampaignRules, rulesOf } from './campaign-rules';
import type { NewDecision, Subject } from './classification.repository';
import { readStandings, type Standings } from './read-standings';

export interface Deciding {
  readonly campaignId: string;
  /** The plan's key of the body that decides (P79-05). */
  readonly body: string;
  readonly documentNumber: string;
  readonly documentDate: Day | null;
}

export interface LevelDecided {
  readonly subjectId: string;
  readonly level: Level;
  readonly reason: string;
}

/**
 * Puts on record what the deciding body has decided, one level or many at once; an earlier decision is superseded. The machine decides
 * nothing: it holds the decisions against the ceilings and the quota of the whole group.
 *
 * @throws Refusal `own-case`, `reason-missing`, `above-ceiling`, `over-quota`, `quota-open`, `not-the-decider`, `no-such-subject`, `campaign-over`
 */
export async function decide(tx: Tx, input: Deciding & { decisions: readonly LevelDecided[] }, by: Actor): Promise<{ decided: number }> {
  const allowed = await authorize(tx, by, 'decide-level', { campaignId: input.campaignId });
  refuseOwnCases(
    allowed,
    input.decisions.map(({ subjectId }) => subjectId),
  );
  const campaign = await campaignForChange(tx, input.campaignId);
  refuseOver(campaign);
  const rules = await rulesOf(tx, campaign);
  return record(tx, rules, await readStandings(tx, rules), input, by);
}

/** Holds decisions against the standings they were made on, and keeps them. */
export async function record(
  tx: Tx,
  rules: CampaignRules,
  standings: Standings,
  input: Deciding & { decisions: readonly LevelDecided[] },
  by: Actor,
): Promise<{ decided: number }> {
  const levels = new Map(input.decisions.map(({ subjectId, level }) => [subjectId, level]));
  const subjects = new Map(standings.subjects.map((one) => [one.id, one]));
  const rows = input.decisions.map((one, at) => newDecision({ rules, standings, subject: subjects.get(one.subjectId) }, input, one, at));
  const after = standings.all.map((one): Standing => ({ ...one, decided: levels.get(one.id) ?? one.decided }));
  refuseBreach(breaches(standings.all, after, standings.quotaOf), standings);
  const at = await tx.world.planTime(rules.campaign.worldId);
  await tx.classification.addDecisions(rules.campaign.id, rows, at, by.accountId);
  const details = { decided: rows.length, body: input.body, document: input.documentNumber };
  await tx.audit.write(by, { act: 'decide-levels', at, campaignId: rules.campaign.id, details });
  return { decided: rows.length };
}

interface Case {
  readonly rules: CampaignRules;
  readonly standings: Standings;
  readonly subject: Subject | undefined;
}

function newDecision(
  { rules, standings, subject }: Case,
  input: Deciding,
  { subjectId, level, reason }: LevelDecided,
  at: number,
): NewDecision {
  if (!subject)
    throw new Refusal('no-such-subject', 'Đối tượng này không có trong danh sách xếp loại của đợt.', {
      path: `decisions[${at}].subjectId`,
      status: 'not-found',
    });
  const { level: recommended, grounds } = standings.recommended.get(subjectId) ?? { level: null, grounds: 'undetermined' as const };
  const body = rules.plan.bodies[input.body];
  const deciders = decidersOf(rules.plan, subject, rules.bodies);
  if (!body || !mayDecide(rules, input.body, deciders)) throw notTheDecider(rules, subject.name, deciders);
  const why = whyReason(level, recommended, subject.decision !== null, deciders.includes(input.body));
  if (why !== null && reason.trim() === '')
    throw new Refusal('reason-missing', `${subject.name}: ${why}; hãy ghi lý do, lý do được lưu cùng quyết định.`, {
      path: `decisions[${at}].reason`,
    });
  return {
    ...{ subjectId, level, recommended, grounds, body: input.body, documentDate: input.documentDate },
    revision: (subject.decision?.revision ?? 0) + 1,
    evaluationId: subject.evaluation?.id ?? null,
    reason: reason.trim() === '' ? null : reason,
    documentNumber: input.documentNumber === '' ? null : input.documentNumber,
  };
}

/**
 * A body that decides anything by the plan, but not about this subject, may do so with a reason: a plan asks its board who decides (P79-05: the
 * ward committee or its standing committee), and one without a decider leaves it to anybody it names.
 */
function mayDecide({ plan }: CampaignRules, body: string, deciders: readonly string[]): boolean {
  return deciders.length === 0 || plan.deciding.some(({ decides }) => decides.includes(body));
}

function whyReason(level: Level, recommended: Level | null, isChange: boolean, isNamed: boolean): string | null {
  if (isChange) return 'đã có quyết định, nay thay bằng quyết định khác';
  if (recommended === null) return 'chưa có mức đề xuất';
  if (level !== recommended) return 'mức quyết định khác mức đề xuất';
  return isNamed ? null : 'kế hoạch không nêu cấp này quyết định đối tượng này';
}

function notTheDecider({ plan }: CampaignRules, name: string, deciders: readonly string[]): Refusal {
  const names = deciders.map((key) => plan.bodies[key]?.name ?? key).join(', ');
  const message =
    names === '' ? 'Kế hoạch không có cấp này; hãy chọn một cấp trong kế hoạch.' : `${name}: theo kế hoạch, người quyết định là ${names}.`;
  return new Refusal('not-the-decider', message, { path: 'body' });
}

function refuseBreach(found: readonly Breach[], standings: Standings): void {
  const [first] = found;
  if (first) throw breachRefusal(first, found.length, standings);
}
