import type { ReactNode } from 'react';
import { TextField } from '../design/text-field';
import { loginHint } from './login-hint';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The login somebody chooses, with the form in which it is kept. */
export function LoginField({ value, onChange }: Props): ReactNode {
  return <TextField name="login" label="Tên đăng nhập" hint={loginHint(value)} autoComplete="username" value={value} onChange={onChange} />;
}
