import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Me, SetupRequest } from '@libs/contracts/access';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { NewPasswordField } from '../design/new-password-field';
import { Notice } from '../design/notice';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { AlreadySetUp } from './already-set-up';
import { noteSession } from './known-session';
import { LoginField } from './login-field';
import { useSetUpState } from './set-up-state';

const FIELDS = { committee: 'Tên cấp ủy', name: 'Họ và tên', login: 'Tên đăng nhập', password: 'Mật khẩu' };
const NEEDED = {
  committee: 'Hãy ghi tên cấp ủy, ví dụ: Đảng ủy phường Nguyễn Nghiêm.',
  name: 'Hãy ghi họ và tên của đồng chí.',
  login: 'Hãy chọn một tên đăng nhập.',
  password: 'Hãy đặt mật khẩu từ 15 ký tự.',
};

/** The first account, made once with the link that the start of the system printed; its token stands after the # and is sent to nobody else. */
export function SetUpPage(): ReactNode {
  const token = useLocation().hash.slice(1);
  const state = useSetUpState();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ committee: '', name: '', login: '', password: '' });
  const set = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const act = useAct(
    (input: SetupRequest) => post<Me>('/setup', input),
    (answer) => {
      noteSession();
      queries.setQueryData(['me'], answer);
      void navigate('/', { replace: true });
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    if (accept(missing(typed, NEEDED))) act.run({ token, ...typed });
  };
  if (state.data?.open === false) return <AlreadySetUp />;
  return (
    <div className="measure">
      <Form errors={errors} onSend={send}>
        <Heading title="Thiết lập lần đầu" />
        <p className="lead">Lập tài khoản đầu tiên, của Ban Tổ chức. Sau đó nhập tổ chức từ một tệp Excel rồi triển khai kế hoạch.</p>
        {token === '' && (
          <Notice title="Liên kết chưa đủ" kind="warn">
            <p>Hãy mở đúng liên kết thiết lập mà máy chủ in ra khi khởi động (có dấu # và một dãy ký tự ở cuối).</p>
          </Notice>
        )}
        <TextField
          name="committee"
          label="Tên cấp ủy"
          hint="Ví dụ: Đảng ủy phường Nguyễn Nghiêm"
          value={typed.committee}
          onChange={set('committee')}
        />
        <TextField name="name" label="Họ và tên của đồng chí" autoComplete="name" value={typed.name} onChange={set('name')} />
        <LoginField value={typed.login} onChange={set('login')} />
        <NewPasswordField
          name="password"
          label="Mật khẩu"
          hint="Từ 15 ký tự; một câu dễ nhớ là tốt nhất. Có thể dán từ trình quản lý mật khẩu."
          value={typed.password}
          onChange={set('password')}
        />
        <Button busy={act.running}>Lập tài khoản</Button>
      </Form>
    </div>
  );
}
