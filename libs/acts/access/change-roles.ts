import type { GrantedRole, Role } from '@libs/domain/access/permissions';
import type { Day } from '@libs/domain/calendar/instant';
import { normalLogin } from '@libs/domain/access/login';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import type { RecordedAct } from '../audit/act-sentences';
import type { Tx } from '../tx';
import { authorize } from './authorize';

/** So long is the glass broken. */
const GLASS_MS = 4 * 60 * 60_000;

interface RoleChange {
  readonly accountId: string;
  readonly role: GrantedRole;
  readonly reason: string;
}

/** Gives somebody a role; nobody gives one to themselves. @throws Refusal `has-role` */
export async function grantRole(tx: Tx, input: RoleChange, by: Actor): Promise<void> {
  await authorize(tx, by, 'grant-role', { accountId: input.accountId });
  const { accountId, role, reason } = input;
  if (!(await tx.access.roles.grant({ tenantId: by.tenantId, accountId, role, grantedBy: by.accountId, until: null, reason })))
    throw new Refusal('has-role', 'Tài khoản này đã có vai trò đó.', { status: 'conflict', path: 'role' });
  await record(tx, by, 'grant-role', { accountId, role, reason });
}

/** Takes a role away at once: every session of the account ends. @throws Refusal `no-such-role` */
export async function removeRole(tx: Tx, input: RoleChange, by: Actor): Promise<void> {
  await authorize(tx, by, 'remove-role', { accountId: input.accountId });
  const { accountId, role, reason } = input;
  if (!(await tx.access.roles.remove(accountId, role)))
    throw new Refusal('no-such-role', 'Tài khoản này không có vai trò đó.', { status: 'conflict', path: 'role' });
  await tx.access.accounts.endSessions(accountId, { except: null });
  await record(tx, by, 'remove-role', { accountId, role, reason });
}

/** Shuts an account at once; what its person did stays on record. @throws Refusal `disabled-already` */
export async function disableAccount(tx: Tx, input: { accountId: string; reason: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'disable-account', { accountId: input.accountId });
  if (!(await tx.access.accounts.disable(input.accountId)))
    throw new Refusal('disabled-already', 'Tài khoản này đã khóa rồi.', { status: 'conflict' });
  await tx.access.accounts.endSessions(input.accountId, { except: null });
  await record(tx, by, 'disable-account', input);
}

/** Ends every session of somebody, who may sign in again at once: for a browser left open, or a machine that was lost (ASVS 7.4.5). */
export async function endTheirSessions(tx: Tx, input: { accountId: string; reason: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'end-their-sessions', { accountId: input.accountId });
  const ended = await tx.access.accounts.endSessions(input.accountId, { except: null });
  await record(tx, by, 'end-their-sessions', { ...input, ended });
}

/** The administrator sees content for four hours, as the inspector does; on record, with the reason. @throws Refusal `reason-missing`, `has-role` */
export async function breakGlass(tx: Tx, input: { reason: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'break-glass');
  if (input.reason.trim() === '') throw new Refusal('reason-missing', 'Hãy ghi vì sao phải xem nội dung.', { path: 'reason' });
  if (by.accountId === null) throw new Error('nobody breaks the glass');
  const until = (await tx.access.now()) + GLASS_MS;
  const grant = {
    tenantId: by.tenantId,
    accountId: by.accountId,
    role: 'inspector',
    grantedBy: by.accountId,
    until,
    reason: input.reason,
  } as const;
  await tx.access.roles.grant(grant);
  await record(tx, by, 'break-glass', { reason: input.reason, until });
}

export interface DelegateInput {
  /** The login of who stands in. */
  readonly login: string;
  readonly role: Extract<Role, 'leader' | 'supervisor' | 'secretary'>;
  readonly since: Day;
  readonly until: Day;
  readonly reason: string;
}

/** Lets somebody stand in for oneself in one role, from one day to another. @throws Refusal `not-allowed`, `no-such-account`, `wrong-days` */
export async function delegate(tx: Tx, input: DelegateInput, by: Actor): Promise<{ delegationId: string }> {
  await authorize(tx, by, 'delegate', { accountId: by.accountId ?? '' });
  if (by.accountId === null) throw new Error('nobody delegates');
  const hats = await tx.access.roles.hats(by.tenantId, by.accountId);
  if (!(hats?.holdings.some(({ role, delegated }) => role === input.role && !delegated) ?? false))
    throw new Refusal('not-allowed', 'Chỉ ủy quyền được vai trò của chính mình.', { status: 'forbidden', path: 'role' });
  if (input.until < input.since) throw new Refusal('wrong-days', 'Ngày cuối phải từ ngày đầu trở đi.', { path: 'until' });
  const to = (await tx.access.accountByLogin(normalLogin(input.login)))?.id;
  if (to === undefined || to === by.accountId)
    throw new Refusal('no-such-account', 'Không có người khác với tên đăng nhập này; hãy hỏi lại người nhận.', { path: 'login' });
  const at = await tx.access.now();
  const { role, since, until, reason } = input;
  const delegationId = await tx.access.roles.delegate({ tenantId: by.tenantId, from: by.accountId, to, at, role, since, until, reason });
  await record(tx, by, 'delegate', { to, role, since, until, reason });
  return { delegationId };
}

/** Ends what one has delegated, at once. @throws Refusal `not-found` */
export async function endDelegation(tx: Tx, input: { delegationId: string }, by: Actor): Promise<void> {
  await authorize(tx, by, 'delegate', { accountId: by.accountId ?? '' });
  if (by.accountId === null || !(await tx.access.roles.endDelegation(input.delegationId, by.accountId)))
    throw new Refusal('not-found', 'Không có ủy quyền này.', { status: 'not-found' });
  await record(tx, by, 'end-delegation', input);
}

async function record(tx: Tx, by: Actor, act: RecordedAct, details: Readonly<Record<string, unknown>>): Promise<void> {
  await tx.audit.write(by, { act, at: await tx.access.now(), details });
}
