import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { DateField } from '../../design/date-field';
import { Form } from '../../design/form';
import { More } from '../../design/more';
import { dayFrom, typedFrom } from '../../design/typed-date';
import { useErrors } from '../../design/use-errors';
import { Heading } from '../../shell/heading';
import { RosterTable } from '../roster-table';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';

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
  const { asOf, people, organisations, lines } = preview.roster;
  const [typed, setTyped] = useState(() => typedFrom(asOf.day));
  const { errors, accept } = useErrors(undefined);
  const read = dayFrom(typed, 'ngày chốt danh sách');
  const changed = 'wrong' in read || read.day !== asOf.day;
  const send = (): void => {
    if (!accept('wrong' in read ? [{ field: 'rosterAsOf', message: read.wrong }] : []) || 'wrong' in read) return;
    // Another day means another list: it is looked at before one goes on.
    if (changed) keep({ ...draft, rosterAsOf: read.day });
    else void navigate('/trien-khai/kiem-tra');
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Ai kiểm điểm, ai không" />
      <p className="lead measure">
        Tính đến {asOf.text}: <strong>{people.included} người</strong> và <strong>{organisations.included} tổ chức</strong> kiểm điểm;{' '}
        {people.excluded} người và {organisations.excluded} tổ chức không thuộc diện.
      </p>
      <RosterTable
        caption={`Không thuộc diện (${people.excluded + organisations.excluded})`}
        lines={lines.filter(({ included }) => !included)}
      />
      <More title={`Xem ${people.included + organisations.included} người và tổ chức kiểm điểm`}>
        {() => <RosterTable caption="Thuộc diện kiểm điểm" lines={lines.filter(({ included }) => included)} />}
      </More>
      <DateField
        name="rosterAsOf"
        legend="Ngày chốt danh sách"
        hint="Thường là hạn của bước kiểm điểm. Đổi ngày thì danh sách được tính lại."
        value={typed}
        onChange={setTyped}
      />
      <Button>{changed ? 'Tính lại danh sách' : 'Tiếp tục'}</Button>
    </Form>
  );
}
