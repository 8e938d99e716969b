import { createHash } from 'node:crypto';
import type { SubjectIs } from '@libs/domain/classification/subject';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import { authorize } from '../access/authorize';
import { campaignForChange, refuseOver } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import { rulesOf } from './campaign-rules';
import { type Deciding, type LevelDecided, record } from './decide';
import { readStandings, type Standings } from './read-standings';

/**
 * Decides everybody of one sort exactly as recommended: those not decided yet for whom a level is recommended. Who is undetermined or tied
 * is left to people, and whose own case it is to others.
 *
 * @param input `basis` stands for the proposals somebody saw
 * @throws Refusal `proposals-changed` where they are others by now, `nothing-proposed`; whatever `decide` throws
 */
export async function decideAsProposed(
  tx: Tx,
  input: Deciding & { is: SubjectIs; basis: string },
  by: Actor,
): Promise<{ decided: number }> {
  const { own } = await authorize(tx, by, 'decide-level', { campaignId: input.campaignId });
  const campaign = await campaignForChange(tx, input.campaignId);
  refuseOver(campaign);
  const rules = await rulesOf(tx, campaign);
  const standings = await readStandings(tx, rules);
  const shown = recommendedOf(standings, input.is);
  const decisions = shown.filter(({ subjectId }) => !own.has(subjectId));
  if (basisOf(shown) !== input.basis)
    throw new Refusal('proposals-changed', 'Đề xuất đã thay đổi sau khi mở trang; xem lại rồi quyết định.', { status: 'conflict' });
  if (decisions.length === 0)
    throw new Refusal('nothing-proposed', 'Không còn ai chưa quyết định mà có mức đề xuất.', { status: 'conflict' });
  return record(tx, rules, standings, { ...input, decisions }, by);
}

/** Who would be decided at which level. */
export function recommendedOf({ all, recommended }: Standings, is: SubjectIs): LevelDecided[] {
  return all.flatMap((one) => {
    const level = recommended.get(one.id)?.level ?? null;
    return one.is === is && one.decided === null && level !== null ? [{ subjectId: one.id, level, reason: '' }] : [];
  });
}

/** Stands for what was recommended, hexadecimal. */
export function basisOf(decisions: readonly LevelDecided[]): string {
  return createHash('sha256')
    .update(JSON.stringify(decisions.map(({ subjectId, level }) => [subjectId, level])))
    .digest('hex');
}
