import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { Me, SignInRequest } from '@libs/contracts/access';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { hasCode } from '../http/refused';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { CodeField, PasswordField } from './fields';
import { noteSession } from './known-session';
import { useMe } from './me';
import { SignInReason } from './sign-in-reason';

const FIELDS = { login: 'Tên đăng nhập', password: 'Mật khẩu', code: 'Mã xác thực' };
const NEEDED = { login: 'Hãy ghi tên đăng nhập.', password: 'Hãy ghi mật khẩu.' };

/** Signs in with name and password; pasting and password managers work (WCAG 3.3.8). Leads back to where one came from. */
export function SignInPage(): ReactNode {
  const me = useMe();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const onward = placeAfter(useSearchParams()[0].get('tiep'));
  const act = useAct(
    (input: SignInRequest) => post<Me>('/session', input),
    (answer) => {
      noteSession();
      queries.setQueryData(['me'], answer);
    },
  );
  // Asked for only once the password has fitted; it stays while codes are tried.
  const twoSteps = code !== '' || hasCode(act.error, 'code-needed') || hasCode(act.error, 'wrong-code');
  const { errors, accept } = useErrors(act.error, FIELDS);
  if (me.data) return <Navigate to={onward} replace />;
  const send = (): void => {
    if (accept(missing({ login, password }, NEEDED))) act.run({ login, password, ...(code === '' ? {} : { code }) });
  };
  return (
    <div className="measure">
      <Form errors={errors} onSend={send}>
        <Heading title="Đăng nhập" />
        <SignInReason />
        <TextField name="login" label="Tên đăng nhập" autoComplete="username" value={login} onChange={setLogin} />
        <PasswordField value={password} onChange={setPassword} />
        {twoSteps && <CodeField value={code} onChange={setCode} />}
        <Button busy={act.running}>Đăng nhập</Button>
      </Form>
      <p className="quiet">
        Quên mật khẩu: đề nghị bí thư chi bộ hoặc Ban Tổ chức cấp lại, có người làm chứng. Tài khoản đầu tiên: đề nghị người vận hành máy
        chủ.
      </p>
    </div>
  );
}

/** Only a page of ours: whoever made up a link must not send people elsewhere. */
function placeAfter(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
