import { type Instant, dayOf } from '@libs/domain/calendar/instant';
import { type MessageFrame, type MessageLine, isAbove, messageText } from '@libs/domain/chasing/message-text';
import { nextMove } from '@libs/domain/chasing/next-move';
import { sendingAfterChase, sendingHour } from '@libs/domain/chasing/sending-hour';
import { stillTrue } from '@libs/domain/chasing/still-true';
import type { Tx } from '../tx';
import { linkOf } from './message-link';
import type { Addressee, NewMessage, PendingReminder } from './message.repository';

export interface ComposeInput {
  readonly worldId: string;
  /** `captured` in a rehearsal. */
  readonly deliver: 'send' | 'capture';
  readonly frame: MessageFrame;
  /** People per transaction. */
  readonly limit: number;
}

/**
 * Writes one message per person from all unsent reminders whose time has come, over all campaigns of the world, asking `nextMove`
 * again for each; what is no longer owed is dropped. Digests keep to working hours, a launch notice goes out at once. Idempotent: a
 * reminder belongs to one message at most.
 *
 * @returns how many people were looked at; fewer than `limit` means nobody is left
 */
export async function composeMessages(tx: Tx, input: ComposeInput): Promise<number> {
  const now = await tx.world.planTime(input.worldId);
  const addressees = await tx.message.addressees(input.worldId, now, input.limit);
  const settings = await tx.message.settings([
    ...new Set(addressees.flatMap(({ reminders }) => reminders.map(({ campaignId }) => campaignId))),
  ]);
  const [anyCampaign] = settings.values();
  if (anyCampaign === undefined) return addressees.length;
  // What a pause or a machine that was down has kept waiting does not go out at night or on a day off.
  const allowed = sendingAfterChase(anyCampaign.calendar, now);
  const rest = { until: sendingHour(anyCampaign.calendar, now + 1), afterDigestOf: dayOf(now) };
  await tx.message.postpone(input.worldId, { now, ...(allowed > now ? { until: allowed, afterDigestOf: null } : rest) });
  const messages: NewMessage[] = [];
  const untrue: string[] = [];
  for (const addressee of addressees) {
    if (allowed > now && addressee.occasion === 'digest') continue;
    const lines = addressee.reminders.flatMap((reminder) => {
      const setting = settings.get(reminder.campaignId);
      return setting && stillTrue(reminder.why, reminder.duty.facts)
        ? [{ reminder, line: lineOf(reminder, nextMove(reminder.duty.facts, setting.ladder, setting.calendar, now).status) }]
        : [];
    });
    untrue.push(...addressee.reminders.filter((reminder) => !lines.some((kept) => kept.reminder === reminder)).map(({ id }) => id));
    if (lines.length > 0)
      messages.push(
        toMessage(
          addressee,
          lines.map(({ line }) => line),
          lines.map(({ reminder }) => reminder),
          now,
          input,
        ),
      );
  }
  await tx.message.drop(untrue, 'no-longer-owed');
  await tx.message.compose(input.worldId, messages);
  return addressees.length;
}

function lineOf(reminder: PendingReminder, status: string): MessageLine {
  return {
    bearer: reminder.bearerName,
    step: reminder.stepTitle,
    dueAt: reminder.duty.facts.dueAt,
    wording: reminder.wording,
    cite: reminder.cite,
    plan: `Kế hoạch ${reminder.planNumber}`,
    why: reminder.why,
    overdue: status === 'overdue',
  };
}

function toMessage(
  to: Addressee,
  lines: readonly MessageLine[],
  reminders: readonly PendingReminder[],
  now: Instant,
  input: ComposeInput,
): NewMessage {
  const undelivered = to.email === null ? 'no-address' : 'queued';
  const state = input.deliver === 'capture' ? 'captured' : undelivered;
  return {
    personId: to.personId,
    occasion: to.occasion,
    planDay: dayOf(now),
    ...messageText(to.fullName, once(lines), { link: linkOf(input.frame.address, reminders), contact: input.frame.contact }),
    state,
    at: now,
    reminderIds: reminders.map(({ id }) => id),
  };
}

/** A person who hears of a duty for two reasons reads it once, as the one who owes it first of all. */
function once(lines: readonly MessageLine[]): readonly MessageLine[] {
  const key = (line: MessageLine): string => `${line.bearer}|${line.step}`;
  const kept = new Map<string, MessageLine>();
  for (const line of lines) {
    const other = kept.get(key(line));
    if (other === undefined || (isAbove(other.why) && !isAbove(line.why))) kept.set(key(line), line);
  }
  return [...kept.values()];
}
