import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Changed, Notice } from '@libs/contracts/change';
import { useDraft } from '../access/draft';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextArea } from '../design/text-area';
import { tooLong } from '../design/too-long';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ChangeDone } from './change-done';
import { NoticeLine } from './notice-line';

const FIELDS = { reason: 'Lý do' };
export const LONGEST_REASON = 2_000;

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
  /** Where people are told: of what they are told about, and what is said when it is done. */
  readonly tells?: { readonly about: string; readonly done: string };
}

/** An act of the board that needs a reason on record. */
export function ReasonForm({
  path,
  back,
  title,
  children,
  button,
  kind,
  tells,
  hint = 'Lý do được lưu cùng đợt kiểm điểm.',
}: Props): ReactNode {
  const navigate = useNavigate();
  const [told, setTold] = useState<{ notice: Notice | null }>();
  const { value: reason, keep, forget } = useDraft(path, '');
  const act = useAct(
    (body: { reason: string }, key) => post<Partial<Changed>>(path, body, key),
    ({ notice = null }) => {
      forget();
      if (tells) setTold({ notice });
      else void navigate(back.to);
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    if (accept([...missing({ reason }, { reason: 'Hãy ghi lý do.' }), ...tooLong('reason', 'Lý do', reason, LONGEST_REASON)]))
      act.run({ reason });
  };
  if (told && tells) return <ChangeDone title={tells.done} notice={told.notice} back={back} />;
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      <Form errors={errors} onSend={send}>
        <Heading title={title} />
        {children}
        {tells && <NoticeLine path={tells.about} />}
        <TextArea name="reason" label="Lý do" hint={hint} value={reason} onChange={keep} />
        <Button busy={act.running} {...(kind ? { kind } : {})}>
          {button}
        </Button>
      </Form>
    </div>
  );
}
