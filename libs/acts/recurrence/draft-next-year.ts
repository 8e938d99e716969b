import { calendarOf } from '@libs/domain/calendar/calendar';
import { proposeNextYear, yearToDraft } from '@libs/domain/campaign/next-year';
import { libraryPlanIds, loadPlan } from '@libs/rulebook/load-plan';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { ownCalendar } from '../calendar/own-calendar';
import { documentFindings } from '../campaign/document-findings';
import type { Tx } from '../tx';

/**
 * Drafts the next campaign of a recurring plan of the library for a person to approve (B-09). Does nothing where the plan was never
 * launched, does not recur, was launched for that year already, or has a draft for it: it may be called as often as one likes.
 *
 * @returns the new draft's id, or null
 */
export async function draftNextYear(tx: Tx, planId: string, by: Actor): Promise<string | null> {
  await authorize(tx, by, 'launch-campaign');
  const last = await tx.draft.lastCampaign(by.tenantId, planId);
  if (last === null || !libraryPlanIds().includes(planId)) return null;
  const { plan, sha256 } = loadPlan(planId);
  if (plan.recurs !== 'yearly') return null;
  const now = await tx.organisation.now();
  const year = yearToDraft(last.year, now);
  if (await tx.draft.launched(by.tenantId, planId, year)) return null;
  const { days } = ownCalendar(await tx.calendar.ownDays(by.tenantId));
  const proposal = proposeNextYear(plan, year, last, calendarOf(days));
  const draftId = await tx.draft.add({
    tenantId: by.tenantId,
    planId,
    planSha256: sha256,
    year,
    fromCampaignId: last.id,
    madeAt: now,
    content: { ...proposal, findings: documentFindings(plan, year, days) },
  });
  if (draftId !== null) await tx.audit.write(by, { act: 'draft-next-year', at: now, details: { plan: planId, year, draft: draftId } });
  return draftId;
}
