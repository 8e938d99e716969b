import { type ReactNode, useState } from 'react';
import type { Done } from '@libs/contracts/page';
import { GRANTED_ROLES, type GrantedRole, ROLES } from '@libs/domain/access/permissions';
import { Button } from '../design/button';
import { Choice } from '../design/choice';
import { Fieldset } from '../design/fieldset';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { ConfirmPassword } from './confirm-password';
import { useMay } from './may';

type What = `+${GrantedRole}` | `-${GrantedRole}` | 'disable';

interface Props {
  readonly accountId: string;
  readonly roles: readonly GrantedRole[];
}

/** Gives or takes a role, or shuts the account: one choice, one reason. */
export function AccountActs({ accountId, roles }: Props): ReactNode {
  const may = useMay();
  const [what, setWhat] = useState<What | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct(
    (chosen: What, key) => post<Done>(`/accounts/${accountId}${pathOf(chosen)}`, { ...roleOf(chosen), reason }, key),
    () => {
      setWhat(null);
      setReason('');
    },
  );
  const { errors, accept } = useErrors(act.error, { reason: 'Lý do' });
  const offered: What[] = [
    ...(may('grant-role') ? GRANTED_ROLES.map((role): What => (roles.includes(role) ? `-${role}` : `+${role}`)) : []),
    ...(may('disable-account') ? (['disable'] as const) : []),
  ];
  if (offered.length === 0) return null;
  const send = (): void => {
    const found = what === null ? [{ field: 'what', message: 'Hãy chọn một việc.' }] : [];
    if (accept([...found, ...missing({ reason }, { reason: 'Hãy ghi lý do hoặc số văn bản.' })]) && what !== null) act.run(what);
  };
  return (
    <section>
      <h2>Giao, thôi vai trò; khóa tài khoản</h2>
      <Form errors={errors} onSend={send}>
        <Fieldset name="what" legend="Việc">
          {offered.map((one, index) => (
            <Choice
              key={one}
              kind="radio"
              name="what"
              {...(index === 0 ? { id: 'what' } : {})}
              label={labelOf(one)}
              checked={what === one}
              onChange={() => setWhat(one)}
            />
          ))}
        </Fieldset>
        <TextField name="reason" label="Lý do hoặc số văn bản" hint="Được lưu cùng việc này" value={reason} onChange={setReason} />
        <p className="quiet">Thôi vai trò hoặc khóa tài khoản thì mọi phiên đăng nhập của người đó kết thúc ngay.</p>
        <ConfirmPassword error={act.error} onConfirmed={send} />
        <Button busy={act.running}>Thực hiện</Button>
      </Form>
    </section>
  );
}

function roleIn(what: What): GrantedRole | null {
  return GRANTED_ROLES.find((role) => what === `+${role}` || what === `-${role}`) ?? null;
}

function roleOf(what: What): { role?: GrantedRole } {
  const role = roleIn(what);
  return role === null ? {} : { role };
}

function pathOf(what: What): string {
  if (what === 'disable') return '/disable';
  return what.startsWith('+') ? '/roles' : '/roles/remove';
}

function labelOf(what: What): string {
  const role = roleIn(what);
  if (role === null) return 'Khóa tài khoản';
  return `${what.startsWith('+') ? 'Giao vai trò' : 'Thôi vai trò'} ${ROLES[role]}`;
}
