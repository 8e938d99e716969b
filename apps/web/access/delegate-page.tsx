import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DelegateRequest } from '@libs/contracts/accounts';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { DateField } from '../design/date-field';
import { Form } from '../design/form';
import { OneOf } from '../design/one-of';
import { TextField } from '../design/text-field';
import { dayFrom, NO_DATE } from '../design/typed-date';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { useMe } from './me';

type Delegable = DelegateRequest['role'];
const DELEGABLE: readonly Delegable[] = ['leader', 'supervisor', 'secretary'];
const FIELDS = { login: 'Người nhận', role: 'Vai trò', since: 'Từ ngày', until: 'Đến hết ngày', reason: 'Lý do' };

/** Lets somebody stand in for oneself from one day to another. */
export function DelegatePage(): ReactNode {
  const navigate = useNavigate();
  const own = (useMe().data?.roles ?? []).flatMap(({ role, text }) =>
    DELEGABLE.flatMap((one) => (one === role ? [{ role: one, text }] : [])),
  );
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Delegable | undefined>(own[0]?.role);
  const [since, setSince] = useState(NO_DATE);
  const [until, setUntil] = useState(NO_DATE);
  const [reason, setReason] = useState('');
  const act = useAct(
    (input: DelegateRequest, key) => post<object>('/delegations', input, key),
    () => void navigate('/tai-khoan'),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const [from, to] = [dayFrom(since, 'ngày đầu'), dayFrom(until, 'ngày cuối')];
    const days = [
      ...('wrong' in from ? [{ field: 'since', message: from.wrong }] : []),
      ...('wrong' in to ? [{ field: 'until', message: to.wrong }] : []),
    ];
    const found = [
      ...missing({ login }, { login: 'Hãy ghi tên đăng nhập của người nhận.' }),
      ...days,
      ...missing({ reason }, { reason: 'Hãy ghi lý do.' }),
    ];
    if (accept(found) && 'day' in from && 'day' in to && role !== undefined)
      act.run({ login, role, since: from.day, until: to.day, reason });
  };
  return (
    <div className="measure">
      <BackLink to="/tai-khoan">Tài khoản của tôi</BackLink>
      <Heading title="Ủy quyền" />
      <Form errors={errors} onSend={send}>
        <p>Người nhận làm thay đồng chí trong những ngày này; mỗi việc được ghi là làm thay. Người nhận không ủy quyền tiếp được.</p>
        <OneOf
          name="role"
          legend="Vai trò"
          options={own.map((one) => ({ value: one.role, label: one.text }))}
          chosen={role}
          onChoose={setRole}
        />
        <TextField name="login" label="Tên đăng nhập của người nhận" value={login} onChange={setLogin} />
        <DateField name="since" legend="Từ ngày" value={since} onChange={setSince} />
        <DateField name="until" legend="Đến hết ngày" value={until} onChange={setUntil} />
        <TextField name="reason" label="Lý do hoặc số văn bản" value={reason} onChange={setReason} />
        <Button busy={act.running}>Ủy quyền</Button>
      </Form>
    </div>
  );
}
