import { calendarOf } from '@libs/domain/calendar/calendar';
import { type Day, dayOf } from '@libs/domain/calendar/instant';
import { type Outcome, type RequestKind, answerDueOn, checkReceived } from '@libs/domain/personal-data/data-request';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import { actorOf, type SignedIn } from '../access/sessions';
import type { Actor } from '../actor';
import { ownCalendar } from '../calendar/own-calendar';
import type { Tx } from '../tx';
import type { DataRequest } from './personal-data.repository';

export interface Asked {
  readonly personId: string;
  readonly kind: RequestKind;
  readonly wish: string;
  readonly receivedOn: Day;
}

/** Puts down what somebody asked by letter or by mouth. @throws Refusal `received-later` */
export async function recordRequest(tx: Tx, input: Asked, by: Actor): Promise<{ requestId: string }> {
  await authorize(tx, by, 'keep-data-requests', { personId: input.personId });
  checkReceived(input.receivedOn, dayOf(await tx.access.now()));
  return { requestId: await record(tx, input, by) };
}

/**
 * Somebody signed in asks about their own data: it is received today. The same again while it waits changes nothing.
 * @throws Refusal `no-person` for the first account, which is nobody of the organisation
 */
export async function askAboutOwnData(tx: Tx, who: SignedIn, { kind, wish }: Pick<Asked, 'kind' | 'wish'>): Promise<void> {
  if (who.personId === null)
    throw new Refusal('no-person', 'Tài khoản đầu tiên không gắn với ai trong tổ chức nên không có dữ liệu cá nhân để đề nghị.', {
      status: 'conflict',
    });
  // The same twice at once: the second sees the first.
  await tx.access.lockAccount(who.id);
  const waiting = (await tx.personalData.requests(who.tenantId, who.personId)).filter(({ outcome }) => outcome === null);
  if (waiting.some((one) => one.kind === kind && one.wish === wish)) return;
  await record(tx, { personId: who.personId, kind, wish, receivedOn: dayOf(await tx.access.now()) }, actorOf(who));
}

async function record(
  tx: Tx,
  { personId, kind, wish, receivedOn }: Asked,
  by: Pick<Actor, 'tenantId' | 'accountId' | 'via' | 'from'>,
): Promise<string> {
  const at = await tx.access.now();
  const calendar = calendarOf(ownCalendar(await tx.calendar.ownDays(by.tenantId)).days);
  const dueOn = answerDueOn(calendar, receivedOn);
  const { tenantId, accountId } = by;
  const requestId = await tx.personalData.record({ tenantId, personId, kind, wish, receivedOn, dueOn, at, accountId });
  await tx.audit.write(by, { act: 'data-request', at, details: { request: requestId, personId, kind, dueOn } });
  return requestId;
}

/** Answers a request; nobody answers their own. @throws Refusal `not-found`, `answered-already` */
export async function answerRequest(tx: Tx, input: { requestId: string; outcome: Outcome; answer: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'answer-data-request', { dataRequestId: input.requestId });
  await openRequest(tx, input.requestId, by);
  await giveAnswer(tx, input, by);
}

/** A request that waits, locked. @throws Refusal `not-found`, `answered-already` */
export async function openRequest(tx: Tx, requestId: string, { tenantId }: Pick<Actor, 'tenantId'>): Promise<DataRequest> {
  const request = await tx.personalData.request(tenantId, requestId);
  if (request === null) throw new Refusal('not-found', 'Không có đề nghị này.', { status: 'not-found' });
  if (request.outcome !== null) throw new Refusal('answered-already', 'Đề nghị này đã trả lời rồi.', { status: 'conflict' });
  return request;
}

/** Writes the answer down; what it says stands with the request, the record of acts has its id. */
export async function giveAnswer(
  tx: Tx,
  { requestId, outcome, answer }: { requestId: string; outcome: Outcome; answer: string },
  who: Pick<Actor, 'tenantId' | 'accountId' | 'via'>,
): Promise<void> {
  const at = await tx.access.now();
  await tx.personalData.answer(requestId, { outcome, answer, at, accountId: who.accountId });
  await tx.audit.write(who, { act: 'answer-data-request', at, details: { request: requestId, outcome } });
}
