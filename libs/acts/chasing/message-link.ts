import { isAbove } from '@libs/domain/chasing/message-text';
import type { PendingReminder } from './message.repository';

/**
 * Where the one link of a message leads: to the first thing its reader owes; where the message is only about others, to the duty of the
 * one body concerned, to the board where there are several, to the first page where there are several campaigns. Who is not signed in gets
 * there after signing in.
 *
 * @param address of the web app; `reminders` in the order in which the message names them, at least one
 */
export function linkOf(address: string, reminders: readonly Pick<PendingReminder, 'why' | 'campaignId' | 'bearerName' | 'duty'>[]): string {
  const root = address.replace(/(?<!\/)\/+$/, '');
  const [own] = reminders.filter(({ why }) => !isAbove(why));
  const [first] = reminders;
  if (own !== undefined) return `${root}/dot/${own.campaignId}/viec/${own.duty.dutyId}`;
  if (first === undefined || reminders.some(({ campaignId }) => campaignId !== first.campaignId)) return `${root}/`;
  const board = `${root}/dot/${first.campaignId}`;
  return reminders.every(({ bearerName }) => bearerName === first.bearerName) ? `${board}/viec/${first.duty.dutyId}` : board;
}
