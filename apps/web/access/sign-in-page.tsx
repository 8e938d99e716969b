import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { Me, SignInRequest } from '@libs/contracts/access';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { noteSession } from './known-session';
import { useMe } from './me';
import { SignInReason } from './sign-in-reason';

const FIELDS = { login: 'Tên đăng nhập', password: 'Mật khẩu' };
const NEEDED = { login: 'Hãy ghi tên đăng nhập.', password: 'Hãy ghi mật khẩu.' };

/** Signs in with name and password; pasting and password managers work (WCAG 3.3.8). Leads back to where one came from. */
export function SignInPage(): ReactNode {
  const me = useMe();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const onward = placeAfter(useSearchParams()[0].get('tiep'));
  const act = useAct(
    (input: SignInRequest) => post<Me>('/session', input),
    (answer) => {
      noteSession();
      queries.setQueryData(['me'], answer);
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  if (me.data) return <Navigate to={onward} replace />;
  const send = (): void => {
    if (accept(missing({ login, password }, NEEDED))) act.run({ login, password });
  };
  return (
    <div className="measure">
      <Form errors={errors} onSend={send}>
        <Heading title="Đăng nhập" />
        <SignInReason />
        <TextField name="login" label="Tên đăng nhập" autoComplete="username" value={login} onChange={setLogin} />
        <TextField
          name="password"
          label="Mật khẩu"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Button busy={act.running}>Đăng nhập</Button>
      </Form>
      <p className="quiet">Quên mật khẩu: hỏi người quản trị hệ thống của đơn vị.</p>
    </div>
  );
}

/** Only a page of ours: whoever made up a link must not send people elsewhere. */
function placeAfter(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
