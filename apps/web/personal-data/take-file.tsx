import type { ReactNode } from 'react';
import { ConfirmPassword } from '../access/confirm-password';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { keepFile } from '../http/send';
import { useAct } from '../http/use-act';

interface Props {
  readonly path: string;
  readonly button: string;
  readonly kind?: 'second';
  /** What the file is. */
  readonly children: ReactNode;
}

/** A file with somebody's data, made for whoever has given the password lately. */
export function TakeFile({ path, button, kind, children }: Props): ReactNode {
  const file = useAct(
    () => keepFile(path),
    () => undefined,
  );
  const { errors } = useErrors(file.error);
  const take = (): void => file.run(undefined);
  return (
    <ConfirmPassword error={file.error} onConfirmed={take}>
      <Form errors={errors} onSend={take}>
        <p>{children}</p>
        <Button busy={file.running} {...(kind ? { kind } : {})}>
          {button}
        </Button>
      </Form>
    </ConfirmPassword>
  );
}
