import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Done } from '@libs/contracts/page';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { missing, useErrors } from '../design/use-errors';
import { hasCode } from '../http/refused';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { CodeField, PasswordField } from './fields';
import { useMe } from './me';

interface Props {
  /** What the act was refused with; nothing is shown unless it asks for the password or a second factor. */
  readonly error: unknown;
  /** Once the password has been given: does the act again. */
  readonly onConfirmed: () => void;
  /** The form of the act; it waits meanwhile, since a form cannot stand inside another. */
  readonly children: ReactNode;
}

/** In place of a sensitive act's form: asks for the password again first, or leads to setting up the second factor. */
export function ConfirmPassword({ error, onConfirmed, children }: Props): ReactNode {
  if (hasCode(error, 'set-up-second-factor'))
    return (
      <Notice title="Cần xác thực hai bước" kind="warn" fresh>
        <p>
          Việc này chỉ làm được khi tài khoản đã đặt xác thực hai bước. <Link to="/tai-khoan/hai-buoc">Đặt xác thực hai bước</Link>
        </p>
      </Notice>
    );
  return hasCode(error, 'confirm-password') ? <PasswordForm onConfirmed={onConfirmed} /> : children;
}

const FIELDS = { 'confirm-password': 'Mật khẩu', code: 'Mã xác thực', password: 'Mật khẩu' };

function PasswordForm({ onConfirmed }: Pick<Props, 'onConfirmed'>): ReactNode {
  const twoSteps = useMe().data?.secondFactor.on ?? false;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const act = useAct((input: { password: string; code?: string }) => post<Done>('/me/confirm', input), onConfirmed);
  const { errors, accept } = useErrors(act.error, FIELDS);
  const needed = { password: 'Hãy ghi mật khẩu.', ...(twoSteps ? { code: 'Hãy ghi mã 6 số.' } : {}) };
  const send = (): void => {
    if (accept(missing({ password, code }, needed))) act.run({ password, ...(twoSteps ? { code } : {}) });
  };
  return (
    <section className="notice notice-warn" aria-label="Nhập lại mật khẩu">
      <h2>Nhập lại mật khẩu</h2>
      <p>Việc này quan trọng nên cần chắc là chính đồng chí. Nhập xong, việc đang làm được thực hiện tiếp.</p>
      <Form errors={errors} onSend={send}>
        <PasswordField value={password} onChange={setPassword} />
        {twoSteps && <CodeField value={code} onChange={setCode} />}
        <Button busy={act.running}>Xác nhận</Button>
      </Form>
    </section>
  );
}
