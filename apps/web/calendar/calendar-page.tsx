import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CalendarPage as Calendar } from '@libs/contracts/calendar';
import { todayInVietNam } from '../campaign/launch/launch-draft';
import { LinkButton } from '../design/link-button';
import { Notice } from '../design/notice';
import { type Column, Table } from '../design/table';
import { Tag } from '../design/tag';
import { WhenByWhom } from '../design/when-by-whom';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { CalendarProposalList } from './calendar-proposal-list';
import { useCalendar } from './calendars';

type SpecialDay = Calendar['days'][number];

const columns: readonly Column<SpecialDay>[] = [
  { key: 'date', title: 'Ngày', cell: ({ text }) => <span className="nowrap">{text}</span> },
  { key: 'kind', title: 'Là ngày', cell: ({ kindText }) => <span className="nowrap">{kindText}</span> },
  { key: 'reason', title: 'Vì', cell: ({ reason, own }) => `${reason}${own ? ' (đơn vị tự khai)' : ''}` },
  { key: 'document', title: 'Văn bản', cell: ({ document }) => document ?? 'Chưa có' },
  {
    key: 'confirmed',
    title: 'Xác nhận',
    cell: ({ confirmed }) => (
      <span className="nowrap">
        <Tag tone={confirmed ? 'good' : 'soon'} sign={confirmed ? 'check' : 'half'}>
          {confirmed ? 'Đã xác nhận' : 'Chưa xác nhận'}
        </Tag>
      </span>
    ),
  },
  {
    key: 'change',
    title: 'Việc',
    cell: ({ date, text }) => (
      <Link to={`/lich/ngay?ngay=${date}`}>
        Sửa<span className="visually-hidden"> {text}</span>
      </Link>
    ),
  },
];

/** Days off and worked Saturdays of a year, each with its document; changes of the committee's own, and what they would move (G-03). */
export function CalendarPage(): ReactNode {
  const [query] = useSearchParams();
  const year = Number(query.get('nam') ?? todayInVietNam().slice(0, 4));
  return <Loaded query={useCalendar(year)}>{(calendar) => <OneYear calendar={calendar} />}</Loaded>;
}

function OneYear({ calendar: { year, from, to, days, changes } }: { readonly calendar: Calendar }): ReactNode {
  const unconfirmed = days.filter(({ confirmed }) => !confirmed).length;
  return (
    <>
      <Heading title={`Lịch làm việc năm ${year}`} />
      <p className="lead measure">
        Thứ Bảy, Chủ nhật là ngày nghỉ. Dưới đây là những ngày khác thường: ngày nghỉ trong tuần và thứ Bảy làm bù.
      </p>
      <nav className="row" aria-label="Năm khác">
        <Link to={`/lich?nam=${year - 1}`}>‹ Năm {year - 1}</Link>
        <Link to={`/lich?nam=${year + 1}`}>Năm {year + 1} ›</Link>
      </nav>
      <CalendarProposalList />
      {(year < from || year > to) && (
        <Notice title={`Chưa có lịch nghỉ năm ${year}`}>
          <p>
            Lịch kèm theo có từ năm {from} đến năm {to}. Hãy thêm từng ngày nghỉ khi có thông báo.
          </p>
        </Notice>
      )}
      {days.length > 0 && (
        <Table
          caption={`${days.length} ngày khác thường, ${unconfirmed} ngày chưa xác nhận`}
          rows={days}
          keyOf={({ date }) => date}
          columns={columns}
        />
      )}
      <LinkButton to="/lich/ngay" kind="second">
        Thêm hoặc đổi một ngày
      </LinkButton>
      {changes.length > 0 && (
        <section>
          <h2>Đơn vị đã đổi</h2>
          <ul className="story">
            {changes.map(({ at, text, by }) => (
              <li key={at.at + text}>
                <p>{text}</p>
                <WhenByWhom at={at} by={by} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
