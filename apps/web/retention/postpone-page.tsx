import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Done } from '@libs/contracts/page';
import type { PostponeRequest } from '@libs/contracts/retention';
import { useBoard } from '../campaign/campaigns';
import { LONGEST_REASON } from '../campaign/reason-form';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { DateField } from '../design/date-field';
import { Form } from '../design/form';
import { TextArea } from '../design/text-area';
import { tooLong } from '../design/too-long';
import { dayFrom, NO_DATE } from '../design/typed-date';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';

const FIELDS = { until: 'Ngày hủy mới', reason: 'Lý do' };

/** The board keeps a campaign's texts and files longer. */
export function PostponePage(): ReactNode {
  const { id = '' } = useParams();
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={useBoard(id)}>{({ campaign }) => <PostponeForm id={id} now={campaign.texts.keptUntil?.text ?? 'chưa có'} />}</Loaded>
    </div>
  );
}

function PostponeForm({ id, now }: { readonly id: string; readonly now: string }): ReactNode {
  const navigate = useNavigate();
  const [until, setUntil] = useState(NO_DATE);
  const [reason, setReason] = useState('');
  const act = useAct(
    (input: PostponeRequest, key) => post<Done>(`/campaigns/${id}/postpone-destruction`, input, key),
    () => void navigate(`/dot/${id}`),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const day = dayFrom(until, 'ngày hủy mới');
    const found = [
      ...('wrong' in day ? [{ field: 'until', message: day.wrong }] : []),
      ...missing({ reason }, { reason: 'Hãy ghi vì sao phải giữ lâu hơn.' }),
      ...tooLong('reason', 'Lý do', reason, LONGEST_REASON),
    ];
    if (accept(found) && 'day' in day) act.run({ until: day.day, reason });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Lùi ngày hủy bài và tệp" />
      <p>Ngày hủy hiện nay: {now}. Chỉ lùi được, không rút ngắn.</p>
      <DateField name="until" legend="Ngày hủy mới" value={until} onChange={setUntil} />
      <TextArea name="reason" label="Lý do" hint="Lý do được lưu cùng đợt kiểm điểm." value={reason} onChange={setReason} />
      <Button busy={act.running}>Lùi ngày hủy</Button>
    </Form>
  );
}
