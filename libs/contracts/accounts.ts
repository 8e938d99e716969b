import { z } from 'zod';
import { GRANTED_ROLES } from '@libs/domain/access/permissions';
import { line, requiredLine } from './typed-text';
import { day, when } from './when';

const password = z.string({ error: 'phải là chữ' }).max(1_000, { error: 'dài quá 128 ký tự' });
const token = z.string().max(200);
const role = z.enum(GRANTED_ROLES, { error: 'phải là một vai trò trong danh sách' });
const id = z.uuid({ error: 'phải là một mã của Đôn Đốc' });
const reason = requiredLine(500);

/**
 * POST /accounts/search, for words of a name stand in no address: people with an account or a link; with `search` anybody of the organisation
 * whose name or unit has it, or whose id it is.
 */
export const accountsSearch = z.strictObject({ search: line(100).default('') });
export const accountList = z.strictObject({
  items: z.array(
    z.strictObject({
      personId: z.string().nullable(),
      accountId: z.string().nullable(),
      name: z.string(),
      unit: z.string(),
      email: z.string().nullable(),
      /** `Bí thư, Chi bộ Tổ dân phố 5`, `Phụ trách Chi bộ …`: what the account will answer for. */
      posts: z.array(z.string()),
      login: z.string().nullable(),
      disabled: when.nullable(),
      secondFactor: z.boolean(),
      roles: z.array(z.strictObject({ role, text: z.string() })),
      invitation: z.strictObject({ id: z.string(), until: when }).nullable(),
      recovery: z.strictObject({ id: z.string(), askedBy: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** The roles that are given, with their words. */
  grantable: z.array(z.strictObject({ role, text: z.string() })),
  /** There are more than are shown: search. */
  more: z.boolean(),
});
export type AccountList = z.infer<typeof accountList>;

export const inviteRequest = z.strictObject({ personId: id });
/** Sent by mail, or to be printed as a slip. */
export const invited = z.strictObject({ invitationId: z.string(), mailed: z.boolean() });
export type Invited = z.infer<typeof invited>;

/** POST /invitations/:id/slip: the link on paper. */
export const slip = z.strictObject({ name: z.string(), committee: z.string(), link: z.string(), until: when });
export type Slip = z.infer<typeof slip>;

/** POST /invitations/look: whom a link is for. */
export const lookRequest = z.strictObject({ token });
export const invitationSeen = z.strictObject({ name: z.string(), committee: z.string(), login: z.string(), recovers: z.boolean() });
export type InvitationSeen = z.infer<typeof invitationSeen>;

export const acceptRequest = z.strictObject({ token, login: requiredLine(100), password });
export type AcceptRequest = z.input<typeof acceptRequest>;
/** `signedIn` false: the password is new, one signs in with it. */
export const accepted = z.strictObject({ signedIn: z.boolean() });
export type Accepted = z.infer<typeof accepted>;

export const roleRequest = z.strictObject({ role, reason });
export type RoleRequest = z.input<typeof roleRequest>;
export const recoveryAsked = z.strictObject({ recoveryId: z.string() });

/** GET /me/account: one's own sessions, second factor and delegations. */
export const ownAccount = z.strictObject({
  sessions: z.array(z.strictObject({ id: z.string(), device: z.string(), began: when, seen: when, here: z.boolean() })),
  secondFactor: z.boolean(),
  delegations: z.array(
    z.strictObject({ id: z.string(), to: z.string(), roleText: z.string(), since: z.string(), until: z.string(), reason: z.string() }),
  ),
});
export type OwnAccount = z.infer<typeof ownAccount>;

export const confirmRequest = z.strictObject({ password, code: z.string().max(20).optional() });
export const passwordRequest = z.strictObject({ password });
export const codeRequest = z.strictObject({ code: z.string().max(20) });
export const factorOffered = z.strictObject({ secret: z.string(), uri: z.string() });
export type FactorOffered = z.infer<typeof factorOffered>;
export const endSessionsRequest = z.strictObject({ sessionId: id.nullable() });

export const delegateRequest = z.strictObject({
  /** The login of who stands in. */
  login: requiredLine(100),
  role: z.enum(['leader', 'supervisor', 'secretary'], { error: 'phải là vai trò được ủy quyền' }),
  since: day,
  until: day,
  reason,
});
export type DelegateRequest = z.input<typeof delegateRequest>;
export const delegated = z.strictObject({ delegationId: z.string() });
export const emptyRequest = z.strictObject({});
