import type { PendingReminder } from './message.repository';

/**
 * Where the one link of a message leads: to the duty where the message is about one body, to the campaign's board where it is about
 * several, to the first page where it is about several campaigns. Who is not signed in gets there after signing in.
 *
 * @param address of the web app; `reminders` in the order in which the message names them, at least one
 */
export function linkOf(address: string, reminders: readonly Pick<PendingReminder, 'campaignId' | 'bearerName' | 'duty'>[]): string {
  const root = address.replace(/\/+$/, '');
  const [first] = reminders;
  if (first === undefined || reminders.some(({ campaignId }) => campaignId !== first.campaignId)) return `${root}/`;
  const board = `${root}/dot/${first.campaignId}`;
  return reminders.every(({ bearerName }) => bearerName === first.bearerName) ? `${board}/viec/${first.duty.dutyId}` : board;
}
