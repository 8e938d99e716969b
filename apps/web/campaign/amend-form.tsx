import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Board } from '@libs/contracts/board';
import type { AmendRequest } from '@libs/contracts/campaign';
import type { Done } from '@libs/contracts/page';
import { useDraft } from '../access/draft';
import { Button } from '../design/button';
import { DateField } from '../design/date-field';
import { Form } from '../design/form';
import { TextArea } from '../design/text-area';
import { TextField } from '../design/text-field';
import { dayFrom, NO_DATE } from '../design/typed-date';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';

const FIELDS = { due: 'Hạn mới', documentNumber: 'Số văn bản', documentDate: 'Ngày văn bản', reason: 'Lý do' };
const NEEDED = { documentNumber: 'Hãy ghi số văn bản điều chỉnh, ví dụ 12-CV/ĐU.', reason: 'Hãy ghi lý do điều chỉnh.' };

const NOTHING = { due: NO_DATE, documentNumber: '', documentDate: NO_DATE, reason: '' };

interface Props {
  readonly campaignId: string;
  readonly step: Board['steps'][number];
}

/** The new deadline and the document that orders it. */
export function AmendForm({ campaignId, step }: Props): ReactNode {
  const navigate = useNavigate();
  const { value: typed, keep, forget } = useDraft(`doi-han:${step.id}`, NOTHING);
  const { due, documentNumber, documentDate, reason } = typed;
  const act = useAct(
    (request: AmendRequest, key) => post<Done>(`/steps/${step.id}/amend`, request, key),
    () => {
      forget();
      void navigate(`/dot/${campaignId}`);
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const [until, dated] = [dayFrom(due, 'hạn mới'), dayFrom(documentDate, 'ngày văn bản')];
    const wrong = [
      'wrong' in until ? [{ field: 'due', message: until.wrong }] : [],
      missing({ documentNumber }, { documentNumber: NEEDED.documentNumber }),
      'wrong' in dated ? [{ field: 'documentDate', message: dated.wrong }] : [],
      missing({ reason }, { reason: NEEDED.reason }),
    ].flat();
    if (!accept(wrong) || 'wrong' in until || 'wrong' in dated) return;
    act.run({ due: until.day, documentNumber, documentDate: dated.day, reason });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title={`Đổi hạn: ${step.title}`} />
      {step.wording !== null && (
        <p className="source-wording">
          Văn bản ghi: “{step.wording}” <span className="quiet">({step.cite})</span>
        </p>
      )}
      <p>
        Hạn đang áp dụng: <strong>{step.due?.text ?? 'không có'}</strong>. Ai còn phải làm bước này sẽ được báo hạn mới.
      </p>
      <DateField name="due" legend="Hạn mới (tính hết ngày)" value={due} onChange={(next) => keep({ ...typed, due: next })} />
      <TextField
        name="documentNumber"
        label="Số văn bản điều chỉnh"
        hint="Ví dụ: 12-CV/ĐU"
        value={documentNumber}
        onChange={(next) => keep({ ...typed, documentNumber: next })}
      />
      <DateField
        name="documentDate"
        legend="Ngày văn bản"
        value={documentDate}
        onChange={(next) => keep({ ...typed, documentDate: next })}
      />
      <TextArea name="reason" label="Lý do" value={reason} onChange={(next) => keep({ ...typed, reason: next })} />
      <Button busy={act.running}>Đổi hạn</Button>
    </Form>
  );
}
