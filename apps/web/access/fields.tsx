import type { ReactNode } from 'react';
import { TextField } from '../design/text-field';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The password one already has. */
export function PasswordField({ value, onChange }: Props): ReactNode {
  return <TextField name="password" label="Mật khẩu" type="password" autoComplete="current-password" value={value} onChange={onChange} />;
}

/** The six digits of the authenticator app. */
export function CodeField({ value, onChange }: Props): ReactNode {
  return (
    <TextField
      name="code"
      label="Mã xác thực"
      hint="6 số đang hiện trong ứng dụng xác thực"
      autoComplete="one-time-code"
      digits={4}
      value={value}
      onChange={onChange}
    />
  );
}
