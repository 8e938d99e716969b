import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import { authorize } from '../access/authorize';
import { campaignForChange, refuseOver } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import { rulesOf } from './campaign-rules';
import { checkSheet, type EnteredSheet } from './check-sheet';
import type { NewFactSheet } from './classification.repository';

/** The facts of one subject, named by its id, or by its code in the tree as workbooks do. */
export interface EnteredSubject extends EnteredSheet {
  readonly subject: { readonly id: string } | { readonly code: string };
}

/** What is wrong with one of the entered subjects, by its place in the list. */
export interface SheetRefusal {
  readonly at: number;
  readonly refusal: Refusal;
}

export interface EnteredOutcome {
  /** Subjects whose facts are new or changed. */
  readonly changed: number;
  readonly refusals: readonly SheetRefusal[];
}

/**
 * Keeps the facts of any number of subjects, all or nothing: with a single mistake nothing is written and every mistake is answered. What
 * was is kept; facts that were entered before in the same way change nothing.
 *
 * @throws Refusal `campaign-over`, `no-such-campaign`
 */
export async function enterFacts(
  tx: Tx,
  input: { campaignId: string; entered: readonly EnteredSubject[] },
  by: Actor,
): Promise<EnteredOutcome> {
  await authorize(tx, by, 'enter-facts', { campaignId: input.campaignId });
  const { campaignId, entered } = input;
  const campaign = await campaignForChange(tx, campaignId);
  refuseOver(campaign);
  const rules = await rulesOf(tx, campaign);
  const subjects = await tx.classification.subjects(campaignId, rules.bodyIds, 'all');
  const [byId, byCode] = [new Map(subjects.map((one) => [one.id, one])), new Map(subjects.map((one) => [one.code, one]))];
  const [sheets, refusals]: [NewFactSheet[], SheetRefusal[]] = [[], []];
  const seen = new Set<string>();
  for (const [at, one] of entered.entries()) {
    try {
      const subject = 'id' in one.subject ? byId.get(one.subject.id) : byCode.get(one.subject.code);
      if (!subject) throw unknown();
      if (seen.has(subject.id)) throw twice(subject.name);
      seen.add(subject.id);
      const sheet = checkSheet(rules, subject, one);
      if (sheet) sheets.push(sheet);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push({ at, refusal: error });
    }
  }
  if (refusals.length > 0) return { changed: 0, refusals };
  if (sheets.length > 0) {
    const at = await tx.world.planTime(campaign.worldId);
    await tx.classification.addSheets(campaignId, sheets, at, by.accountId);
    await tx.audit.write(by, { act: 'enter-facts', at, campaignId, details: { changed: sheets.length } });
  }
  return { changed: sheets.length, refusals };
}

/** The facts of one subject. @throws Refusal what is wrong with them */
export async function enterFactsOf(tx: Tx, campaignId: string, one: EnteredSubject, by: Actor): Promise<void> {
  await authorize(tx, by, 'enter-facts', { campaignId });
  const { refusals } = await enterFacts(tx, { campaignId, entered: [one] }, by);
  for (const { refusal } of refusals) throw refusal;
}

function unknown(): Refusal {
  const message =
    'Không có đối tượng này trong danh sách của đợt; dùng mã ở tệp mẫu của đúng đợt, hoặc xem ai được đưa ra ngoài và vì sao.';
  return new Refusal('no-such-subject', message, { path: 'code', status: 'not-found' });
}

function twice(name: string): Refusal {
  return new Refusal('subject-twice', `${name} đã có ở một dòng trên; mỗi đối tượng một dòng.`, { path: 'code' });
}
