import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import type { RehearsalStarted, StartRehearsalRequest } from '@libs/contracts/start-rehearsal';
import { Button } from '../../design/button';
import { DateField } from '../../design/date-field';
import { Form } from '../../design/form';
import { Notice } from '../../design/notice';
import { OneOf } from '../../design/one-of';
import { TextField } from '../../design/text-field';
import { dayFrom, typedFrom } from '../../design/typed-date';
import { useErrors } from '../../design/use-errors';
import { post } from '../../http/send';
import { useAct } from '../../http/use-act';
import { Heading } from '../../shell/heading';
import { Cited } from '../cited';
import { errorsOf, launchOf } from './confirm-words';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';
import { startDay } from './start-day';

const FIELDS = { startsOn: 'Ngày triển khai trong diễn tập', paceMs: 'Tốc độ', lateEvery: 'Nộp muộn' };

/** How the year is to be rehearsed with the choices of this launch: nothing is sent, everything is shown. */
export function RehearsePage(): ReactNode {
  return (
    <LaunchPage back={{ to: '/trien-khai/kiem-tra', text: 'Kiểm tra trước khi triển khai' }}>
      {(preview, launching) => <Rehearse preview={preview} launching={launching} />}
    </LaunchPage>
  );
}

function Rehearse({ preview, launching: { draft } }: { readonly preview: LaunchPreview; readonly launching: Launching }): ReactNode {
  const navigate = useNavigate();
  const [startsOn, setStartsOn] = useState(() => typedFrom(startDay(preview)));
  const [pace, setPace] = useState<'watched' | 'fast'>('watched');
  const [late, setLate] = useState('4');
  const act = useAct(
    (request: StartRehearsalRequest, key) => post<RehearsalStarted>('/rehearsals', request, key),
    ({ rehearsalId }) => void navigate(`/dien-tap/${rehearsalId}`),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const read = dayFrom(startsOn, 'ngày triển khai trong diễn tập');
    const wrong = [
      'wrong' in read ? [{ field: 'startsOn', message: read.wrong }] : [],
      /^\d{0,4}$/.test(late.trim()) ? [] : [{ field: 'lateEvery', message: 'Ghi một số, ví dụ 4; hoặc để trống.' }],
    ].flat();
    if (!accept(wrong) || 'wrong' in read) return;
    const lateEvery = Number(late.trim());
    act.run({
      ...launchOf(draft, preview),
      startsOn: read.day,
      paceMs: pace === 'fast' ? 0 : 1_000,
      ...(lateEvery > 0 ? { lateEvery } : {}),
    });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Diễn tập cả năm" />
      <p className="lead measure">
        Máy chạy cả đợt trong ít phút: ai nhận tin nào, ngày nào, đơn vị nào dồn việc. Không tin nào được gửi đi.
      </p>
      <Unconfirmed preview={preview} confirmed={Object.keys(launchOf(draft, preview).confirmed ?? {})} />
      <DateField name="startsOn" legend={FIELDS.startsOn} value={startsOn} onChange={setStartsOn} />
      <OneOf
        name="paceMs"
        legend={FIELDS.paceMs}
        options={[
          { value: 'watched', label: 'Vừa xem vừa chạy, mỗi giây một việc' },
          { value: 'fast', label: 'Chạy nhanh đến hết' },
        ]}
        chosen={pace}
        onChoose={setPace}
      />
      <TextField
        name="lateEvery"
        label="Cứ mấy đơn vị thì có một đơn vị nộp muộn 2 ngày làm việc?"
        hint="Để trống nếu muốn xem khi mọi đơn vị đúng hạn"
        digits={4}
        value={late}
        onChange={setLate}
      />
      <Button busy={act.running}>Bắt đầu diễn tập</Button>
    </Form>
  );
}

/** Errors of the document that nobody has confirmed yet: a rehearsal goes on, a launch would not. */
function Unconfirmed({ preview, confirmed }: { readonly preview: LaunchPreview; readonly confirmed: readonly string[] }): ReactNode {
  const open = errorsOf(preview).filter(({ id }) => !confirmed.includes(id));
  if (open.length === 0) return null;
  return (
    <Notice title={`${open.length} chỗ trong văn bản chưa xác nhận`} kind="warn">
      <p>Diễn tập được ngay; triển khai thật thì phải xác nhận kèm lý do.</p>
      <ul>
        {open.map(({ id, message, article }) => (
          <li key={id}>
            {message}
            <Cited article={article} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
