import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Done } from '@libs/contracts/page';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { NewPasswordField } from '../design/new-password-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ConfirmPassword } from './confirm-password';
import { useMe } from './me';

/** A new password; every other session ends. */
export function ChangePasswordPage(): ReactNode {
  const navigate = useNavigate();
  const shortest = useMe().data?.secondFactor.on === true ? 8 : 15;
  const [password, setPassword] = useState('');
  const act = useAct(
    (input: { password: string }) => post<Done>('/me/password', input),
    () => void navigate('/tai-khoan'),
  );
  const { errors, accept } = useErrors(act.error, { password: 'Mật khẩu mới' });
  const send = (): void => {
    if (accept(missing({ password }, { password: `Hãy đặt mật khẩu từ ${shortest} ký tự.` }))) act.run({ password });
  };
  return (
    <div className="measure">
      <BackLink to="/tai-khoan">Tài khoản của tôi</BackLink>
      <Heading title="Đổi mật khẩu" />
      <ConfirmPassword error={act.error} onConfirmed={send}>
        <Form errors={errors} onSend={send}>
          <p>Đổi xong, mọi phiên đăng nhập khác của đồng chí kết thúc ngay.</p>
          <NewPasswordField
            name="new-password"
            label="Mật khẩu mới"
            hint={`Từ ${shortest} ký tự; một câu dễ nhớ là tốt nhất.`}
            value={password}
            onChange={setPassword}
          />
          <Button busy={act.running}>Đổi mật khẩu</Button>
        </Form>
      </ConfirmPassword>
    </div>
  );
}
