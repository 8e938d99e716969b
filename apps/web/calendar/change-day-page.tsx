import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CalendarChangeRequest } from '@libs/contracts/calendar';
import type { Done } from '@libs/contracts/page';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Choice } from '../design/choice';
import { DateField } from '../design/date-field';
import { Form } from '../design/form';
import { OneOf } from '../design/one-of';
import { TextField } from '../design/text-field';
import { dayFrom, NO_DATE, typedFrom } from '../design/typed-date';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';

type Kind = CalendarChangeRequest['kind'];

const FIELDS = { date: 'Ngày', kind: 'Là ngày', reason: 'Lý do', document: 'Văn bản' };
const KINDS: readonly (readonly [Kind, string, string])[] = [
  ['off', 'Ngày nghỉ', 'Một ngày trong tuần không làm việc'],
  ['working', 'Ngày làm việc', 'Thứ Bảy hoặc Chủ nhật làm bù'],
  ['ordinary', 'Ngày thường', 'Bỏ ngày nghỉ hoặc ngày làm bù đang ghi trong lịch'],
  ['as-published', 'Như lịch chung', 'Bỏ điều đơn vị đã khai trước đây'],
];

/** Adds a day off or a worked Saturday, changes one, or takes it away; kept with who and when (G-03). */
export function ChangeDayPage(): ReactNode {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const [date, setDate] = useState(() => typedFromQuery(query.get('ngay')));
  const [kind, setKind] = useState<Kind | ''>('');
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const act = useAct(
    (body: CalendarChangeRequest, key) => post<Done>('/calendar', body, key),
    (_, { date: day }) => void navigate(`/lich?nam=${day.slice(0, 4)}`),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const read = dayFrom(date, 'ngày');
    const wrong = [
      'wrong' in read ? [{ field: 'date', message: read.wrong }] : [],
      kind === '' ? [{ field: 'kind', message: 'Hãy chọn ngày ấy là ngày gì.' }] : [],
      missing({ reason }, { reason: 'Hãy ghi lý do.' }),
    ].flat();
    if (!accept(wrong) || 'wrong' in read || kind === '') return;
    act.run({ date: read.day, kind, reason, confirmed, ...(document.trim() === '' ? {} : { document }) });
  };
  return (
    <div className="measure">
      <BackLink to="/lich">Lịch làm việc</BackLink>
      <Form errors={errors} onSend={send}>
        <Heading title="Thêm hoặc đổi một ngày" />
        <p>Áp dụng cho đợt triển khai từ nay. Đợt đang chạy chỉ theo lịch mới khi đồng chí đồng ý; không hạn nào tự dời.</p>
        <DateField name="date" legend={FIELDS.date} value={date} onChange={setDate} />
        <OneOf
          name="kind"
          legend={FIELDS.kind}
          options={KINDS.map(([value, label, hint]) => ({ value, label, hint }))}
          chosen={kind}
          onChoose={setKind}
        />
        <TextField name="reason" label={FIELDS.reason} hint="Ví dụ: nghỉ bù Quốc khánh" value={reason} onChange={setReason} />
        <TextField name="document" label="Văn bản (nếu có)" hint="Số, ký hiệu của thông báo" value={document} onChange={setDocument} />
        <Choice kind="checkbox" name="confirmed" label="Đã thấy văn bản nói đúng ngày này" checked={confirmed} onChange={setConfirmed} />
        <Button busy={act.running}>Ghi vào lịch</Button>
      </Form>
    </div>
  );
}

function typedFromQuery(day: string | null): typeof NO_DATE {
  return day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? NO_DATE : typedFrom(day);
}
