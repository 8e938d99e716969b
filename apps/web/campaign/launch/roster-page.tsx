import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { DateField } from '../../design/date-field';
import { Form } from '../../design/form';
import type { FormError } from '../../design/form-error';
import { More } from '../../design/more';
import { dayFrom, sayDay, typedFrom } from '../../design/typed-date';
import { useErrors } from '../../design/use-errors';
import { post } from '../../http/send';
import { useAct } from '../../http/use-act';
import { Heading } from '../../shell/heading';
import { RosterTable } from '../roster-table';
import { choicesOf, type LaunchDraft } from './launch-draft';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';

const FIELDS = { rosterAsOf: 'Ngày chốt danh sách' };

/** Who is reviewed and who is not, by which rule, as of which day (G-07). */
export function RosterPage(): ReactNode {
  return (
    <LaunchPage back={{ to: '/trien-khai/co-quan', text: 'Cơ quan nêu trong kế hoạch' }}>
      {(preview, launching) => <Roster preview={preview} launching={launching} />}
    </LaunchPage>
  );
}

function Roster({ preview, launching: { draft, keep } }: { readonly preview: LaunchPreview; readonly launching: Launching }): ReactNode {
  const navigate = useNavigate();
  const { asOf, usual, rule, source, people, organisations, lines } = preview.roster;
  const [typed, setTyped] = useState(() => typedFrom(asOf.day));
  const act = useAct(
    (next: LaunchDraft) => post<LaunchPreview>('/campaigns/preview', choicesOf(next)),
    (_, next) => keep(next),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const read = dayFrom(typed, 'ngày chốt danh sách');
  const changed = 'wrong' in read || read.day !== asOf.day;
  const send = (): void => {
    if (!accept('wrong' in read ? [{ field: 'rosterAsOf', message: read.wrong }] : outside(read.day, preview)) || 'wrong' in read) return;
    // Another day means another list: it is looked at before one goes on.
    // The usual day goes on following the deadline of the reviews.
    if (changed) act.run({ ...draft, rosterAsOf: read.day === usual ? null : read.day });
    else void navigate('/trien-khai/kiem-tra');
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Ai kiểm điểm, ai không" />
      <p className="lead measure">
        Tính đến {asOf.text}: <strong>{people.included} người</strong> và <strong>{organisations.included} tổ chức</strong> kiểm điểm;{' '}
        {people.excluded} người và {organisations.excluded} tổ chức không thuộc diện.
      </p>
      <p className="measure">
        {rule} <span className="quiet">({source})</span>
      </p>
      <Unsure lines={lines.filter(({ warnings }) => warnings.length > 0)} />
      <RosterTable
        caption={`Không thuộc diện (${people.excluded + organisations.excluded})`}
        lines={lines.filter(({ included }) => !included)}
      />
      <More title={`Xem ${people.included + organisations.included} người và tổ chức kiểm điểm`}>
        {() => <RosterTable caption="Thuộc diện kiểm điểm" lines={lines.filter(({ included }) => included)} />}
      </More>
      <DateField
        name="rosterAsOf"
        legend={FIELDS.rosterAsOf}
        hint={`Thường là hạn của bước kiểm điểm, ${sayDay(usual)}, và đổi theo hạn ấy. Đổi ngày thì danh sách được tính lại.`}
        value={typed}
        onChange={setTyped}
      />
      <Button busy={act.running}>{changed ? 'Tính lại danh sách' : 'Tiếp tục'}</Button>
    </Form>
  );
}

/** Who is in because a day is not known: a board can still find it before the launch. */
function Unsure({ lines }: Pick<LaunchPreview['roster'], 'lines'>): ReactNode {
  if (lines.length === 0) return null;
  return (
    <More title={`${lines.length} người và tổ chức thuộc diện vì chưa có ngày để xét “chưa đủ 6 tháng”`}>
      {() => (
        <ul>
          {lines.map(({ id, name, unit }) => (
            <li key={id}>
              {name}
              {unit !== null && `, ${unit}`}
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}

function outside(day: string, { year, span }: LaunchPreview): FormError[] {
  if (day >= span.from && day <= span.to) return [];
  const message = `Ngày ${sayDay(day)} nằm ngoài đợt kiểm điểm năm ${year}; hãy chọn một ngày từ ${sayDay(span.from)} đến ${sayDay(span.to)}.`;
  return [{ field: 'rosterAsOf', message }];
}
