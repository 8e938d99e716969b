import type { ChasedDuty, NewEscalation, NewReminder } from '@libs/acts/chasing/chasing.repository';
import type { Tx, UnitOfWork } from '@libs/acts/tx';
import { type Calendar } from '@libs/domain/calendar/calendar';
import { type Day, type Instant, addDays, dayOf } from '@libs/domain/calendar/instant';
import { isChased } from '@libs/domain/chasing/next-move';
import { hearersOf, whyOf } from '@libs/domain/chasing/recipients';
import { type ChaseFacts, rungToday } from '@libs/domain/chasing/rungs';
import { sendingAfterChase } from '@libs/domain/chasing/sending-hour';
import type { LadderRung } from '@libs/domain/plan/plan';
import type { Campaign } from '@libs/acts/campaign/campaign.repository';
import { faultPoint } from '@libs/observability/fault-point';
import type { PerformInput } from '../campaign/perform';
import { performOnce } from '../campaign/perform';

/** What stays the same for all duties of one morning. */
interface Morning {
  readonly day: Day;
  readonly coveredUntil: Day;
  readonly ladder: readonly LadderRung[];
  readonly calendar: Calendar;
  readonly sendAt: Instant;
}

export interface ChaseSettings {
  readonly pageSize: number;
  /** Tells Temporal that the chase is alive, after each page. */
  readonly heartbeat: (afterDutyId: string) => void;
}

/**
 * The morning's chase: who owes what hears by the ladder, and what is overdue is escalated. Page by page, each a transaction of its
 * own that is harmless when repeated; after the last page the morning is marked as done.
 */
export const createChase =
  (uow: UnitOfWork, settings: ChaseSettings) =>
  async (input: PerformInput): Promise<void> => {
    let after: string | null = null;
    do {
      after = await uow.run({ campaignId: input.campaignId }, (tx) => chasePage(tx, input, after, settings.pageSize));
      if (after !== null) settings.heartbeat(after);
      faultPoint('chase.between-pages');
    } while (after !== null);
    await performOnce(uow, input, () => Promise.resolve());
  };

async function chasePage(tx: Tx, { campaignId, moment }: PerformInput, after: string | null, limit: number): Promise<string | null> {
  const campaign = await tx.campaign.find(campaignId, 'share');
  if (campaign?.state !== 'running' || (await tx.campaign.isDone(campaignId, moment))) return null;
  const morning = await readMorning(tx, campaign, moment.id);
  const duties = await tx.chasing.owedDuties(campaignId, after, limit);
  const called = duties.flatMap((duty) => callOf(duty, morning) ?? []);
  await tx.chasing.remind(
    campaignId,
    called.flatMap((call) => remindersOf(call, morning)),
  );
  await tx.chasing.escalate(
    campaignId,
    called.flatMap((call) => escalationOf(call, morning)),
  );
  return duties.length < limit ? null : (duties.at(-1)?.dutyId ?? null);
}

async function readMorning(tx: Tx, campaign: Campaign, day: Day): Promise<Morning> {
  const calendar = await tx.campaign.calendar(campaign.calendarVersionId);
  const { ladder } = await tx.campaign.plan(campaign.planVersionId);
  const now = await tx.world.planTime(campaign.worldId);
  return { day, coveredUntil: await coveredUntil(tx, campaign), ladder, calendar, sendAt: sendingAfterChase(calendar, now) };
}

/** Rungs up to this day need no making up for: chased already, before the launch, or slept through in a pause. */
async function coveredUntil(tx: Tx, campaign: Campaign): Promise<Day> {
  const lastChase = await tx.chasing.lastChase(campaign.id);
  const resumed = campaign.resumedAt === null ? null : addDays(dayOf(campaign.resumedAt), -1);
  return [dayOf(campaign.launchedAt), lastChase, resumed].reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), '');
}

/** A duty that is called out this morning, and on which rung. */
interface Call {
  readonly duty: ChasedDuty;
  readonly dueAt: Instant;
  readonly rung: LadderRung;
}

function callOf(duty: ChasedDuty, morning: Morning): Call | null {
  const { dueAt } = duty.facts;
  if (!isChased(duty.facts) || dueAt === null) return null;
  const rung = rungToday(chaseFacts(duty.facts, dueAt, morning.coveredUntil), morning.ladder, morning.calendar, morning.day);
  return rung && { duty, dueAt, rung };
}

function remindersOf({ duty, rung }: Call, morning: Morning): NewReminder[] {
  return hearersOf(rung, morning.ladder).flatMap((role) =>
    duty.hears[role].map((personId) => ({
      dutyId: duty.dutyId,
      personId,
      why: whyOf(role, rung),
      planDay: morning.day,
      sendAt: morning.sendAt,
    })),
  );
}

/** Rungs after the deadline go on record: the next one counts from the one really made. */
function escalationOf({ duty, dueAt, rung }: Call, morning: Morning): NewEscalation[] {
  return rung.day > 0 ? [{ dutyId: duty.dutyId, dueAt, rung: rung.day, planDay: morning.day, letter: rung.letter ?? false }] : [];
}

function chaseFacts(facts: ChasedDuty['facts'], dueAt: Instant, until: Day): ChaseFacts {
  return {
    dueDay: dayOf(dueAt),
    returnedDay: facts.returnedAt === null ? null : dayOf(facts.returnedAt),
    coveredUntil: until,
    made: facts.made,
    acknowledgedDay: facts.acknowledgedAt === null ? null : dayOf(facts.acknowledgedAt),
  };
}
