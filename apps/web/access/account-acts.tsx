import { type ReactNode, useState } from 'react';
import type { AccountList, RoleRequest } from '@libs/contracts/accounts';
import type { Done } from '@libs/contracts/page';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { OneOf } from '../design/one-of';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { ConfirmPassword } from './confirm-password';
import { useMay } from './may';

type GrantedRole = RoleRequest['role'];
/** What can be chosen: where it is sent, with which role, and its words. */
interface Offer {
  readonly path: string;
  readonly role?: GrantedRole;
  readonly label: string;
}

interface Props {
  readonly accountId: string;
  readonly roles: readonly GrantedRole[];
  readonly grantable: AccountList['grantable'];
}

/** Of what is done here only this leaves no trace in the account's lines above. */
const END_SESSIONS: Offer = { path: 'sessions/end', label: 'Kết thúc mọi phiên đăng nhập' };

/** Gives or takes a role, ends the sessions, or shuts the account: one choice, one reason. */
export function AccountActs({ accountId, roles, grantable }: Props): ReactNode {
  const may = useMay();
  const [what, setWhat] = useState<Offer | null>(null);
  const [reason, setReason] = useState('');
  const [ended, setEnded] = useState(false);
  const act = useAct(
    ({ path, role }: Offer, key) => post<Done>(`/accounts/${accountId}/${path}`, { ...(role === undefined ? {} : { role }), reason }, key),
    (_, { path }) => {
      setEnded(path === END_SESSIONS.path);
      setWhat(null);
      setReason('');
    },
  );
  const { errors, accept } = useErrors(act.error, { reason: 'Lý do' });
  const offered: Offer[] = [
    ...(may('grant-role') ? grantable.map(({ role, text }) => offerOf(role, text, roles.includes(role))) : []),
    ...(may('end-their-sessions') ? [END_SESSIONS] : []),
    ...(may('disable-account') ? [{ path: 'disable', label: 'Khóa tài khoản' }] : []),
  ];
  if (offered.length === 0) return null;
  const send = (): void => {
    setEnded(false);
    const found = what === null ? [{ field: 'what', message: 'Hãy chọn một việc.' }] : [];
    if (accept([...found, ...missing({ reason }, { reason: 'Hãy ghi lý do hoặc số văn bản.' })]) && what !== null) act.run(what);
  };
  return (
    <section>
      <h2>Giao, thôi vai trò; kết thúc phiên; khóa tài khoản</h2>
      {ended && <Notice title="Đã kết thúc mọi phiên đăng nhập của đồng chí này" kind="good" fresh />}
      <ConfirmPassword error={act.error} onConfirmed={send}>
        <Form errors={errors} onSend={send}>
          <OneOf
            name="what"
            legend="Việc"
            options={offered.map(({ label }) => ({ value: label, label }))}
            chosen={what?.label}
            onChoose={(chosen) => setWhat(offered.find(({ label }) => label === chosen) ?? null)}
          />
          <TextField name="reason" label="Lý do hoặc số văn bản" hint="Được lưu cùng việc này" value={reason} onChange={setReason} />
          <p className="quiet">
            Thôi vai trò hoặc khóa tài khoản thì mọi phiên đăng nhập của người đó kết thúc ngay. Chỉ kết thúc phiên (để quên máy, mất máy)
            thì đồng chí đó đăng nhập lại được.
          </p>
          <Button busy={act.running}>Thực hiện</Button>
        </Form>
      </ConfirmPassword>
    </section>
  );
}

function offerOf(role: GrantedRole, text: string, held: boolean): Offer {
  return held ? { path: 'roles/remove', role, label: `Thôi vai trò ${text}` } : { path: 'roles', role, label: `Giao vai trò ${text}` };
}
