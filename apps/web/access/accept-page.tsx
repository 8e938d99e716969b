import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Accepted, AcceptRequest, InvitationSeen } from '@libs/contracts/accounts';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { NewPasswordField } from '../design/new-password-field';
import { Notice } from '../design/notice';
import { missing, useErrors } from '../design/use-errors';
import { hasCode, sentenceFor } from '../http/refused';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loading } from '../shell/loading';
import { noteSession } from './known-session';
import { LoginField } from './login-field';

/** Where a one-time link leads; its token stands after the # and is sent in bodies alone. */
export function AcceptPage(): ReactNode {
  const token = useLocation().hash.slice(1);
  const seen = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => post<InvitationSeen>('/invitations/look', { token }),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <div className="measure">
      {seen.isPending && <Loading />}
      {seen.isError && (
        <>
          <Heading title="Liên kết không dùng được" />
          <p>{sentenceFor(seen.error)}</p>
          {hasCode(seen.error, 'unknown-invitation') && (
            <p>
              Đã có tài khoản thì <Link to="/dang-nhap">đăng nhập</Link>.
            </p>
          )}
        </>
      )}
      {seen.data && <Choose token={token} seen={seen.data} />}
    </div>
  );
}

const FIELDS = { login: 'Tên đăng nhập', password: 'Mật khẩu' };
const NEEDED = { login: 'Hãy chọn một tên đăng nhập.', password: 'Hãy đặt mật khẩu từ 15 ký tự.' };

function Choose({ token, seen }: { readonly token: string; readonly seen: InvitationSeen }): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [login, setLogin] = useState(seen.login);
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const act = useAct(
    (input: AcceptRequest) => post<Accepted>('/invitations/accept', input),
    ({ signedIn }) => {
      if (!signedIn) return setDone(true);
      noteSession();
      void queries.invalidateQueries({ queryKey: ['me'] }).then(() => navigate('/', { replace: true }));
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  if (done) return <Recovered />;
  const send = (): void => {
    if (accept(missing({ login, password }, NEEDED))) act.run({ token, login, password });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title={seen.recovers ? 'Đặt lại mật khẩu' : 'Nhận tài khoản'} />
      <p className="lead">
        Tài khoản của đồng chí {seen.name}, {seen.committee}.{seen.recovers && ` Tên đăng nhập: ${seen.login}`}
      </p>
      {!seen.recovers && <LoginField value={login} onChange={setLogin} />}
      <NewPasswordField
        name="password"
        label="Mật khẩu"
        hint="Từ 15 ký tự; một câu dễ nhớ là tốt nhất. Có thể dán từ trình quản lý mật khẩu."
        value={password}
        onChange={setPassword}
      />
      <Button busy={act.running}>{seen.recovers ? 'Đặt mật khẩu' : 'Nhận tài khoản'}</Button>
    </Form>
  );
}

function Recovered(): ReactNode {
  return (
    <>
      <Heading title="Đã đặt mật khẩu mới" moved />
      <Notice title="Mọi phiên đăng nhập cũ đã kết thúc" kind="good" />
      <p>
        <Link to="/dang-nhap">Đăng nhập bằng mật khẩu mới</Link>
      </p>
    </>
  );
}
