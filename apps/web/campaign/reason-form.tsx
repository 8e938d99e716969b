import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Done } from '@libs/contracts/page';
import { useDraft } from '../access/draft';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextArea } from '../design/text-area';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';

const FIELDS = { reason: 'Lý do' };

interface Props {
  /** Where the act is asked for, and where one goes when it is done or left. */
  readonly path: string;
  readonly back: { readonly to: string; readonly text: string };
  readonly title: string;
  /** What it will and will not do. */
  readonly children: ReactNode;
  readonly button: string;
  readonly kind?: 'danger';
  readonly hint?: string;
}

/** An act of the board that needs a reason on record. */
export function ReasonForm({ path, back, title, children, button, kind, hint = 'Lý do được lưu cùng đợt kiểm điểm.' }: Props): ReactNode {
  const navigate = useNavigate();
  const { value: reason, keep, forget } = useDraft(path, '');
  const act = useAct(
    (body: { reason: string }, key) => post<Done>(path, body, key),
    () => {
      forget();
      void navigate(back.to);
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    if (accept(missing({ reason }, { reason: 'Hãy ghi lý do.' }))) act.run({ reason });
  };
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      <Form errors={errors} onSend={send}>
        <Heading title={title} />
        {children}
        <TextArea name="reason" label="Lý do" hint={hint} value={reason} onChange={keep} />
        <Button busy={act.running} {...(kind ? { kind } : {})}>
          {button}
        </Button>
      </Form>
    </div>
  );
}
