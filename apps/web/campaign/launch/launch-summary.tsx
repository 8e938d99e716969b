import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { type SummaryRow, SummaryList } from '../../design/summary-list';
import { errorsOf } from './confirm-words';

/** The answers so far, each with the way back to it. */
export function LaunchSummary({ preview }: { readonly preview: LaunchPreview }): ReactNode {
  const { plan, year, steps, bodies, roster } = preview;
  const rows: SummaryRow[] = [
    { label: 'Kế hoạch', value: `${plan.number} của ${plan.issuer}`, change: change('/trien-khai', 'kế hoạch') },
    { label: 'Năm kiểm điểm', value: year, change: change('/trien-khai', 'năm') },
    ...steps.map((step) => ({ label: step.title, value: deadlineOf(step), change: change('/trien-khai/buoc', `hạn của ${step.title}`) })),
    { label: 'Về văn bản', value: confirmedWords(preview), change: change('/trien-khai/xac-nhan', 'xác nhận về văn bản') },
    {
      label: 'Cơ quan',
      value: `${bodies.filter(({ bound }) => bound.length > 0).length}/${bodies.filter(({ external }) => !external).length} cơ quan đã gắn`,
      change: change('/trien-khai/co-quan', 'cơ quan'),
    },
    {
      label: 'Danh sách kiểm điểm',
      value: `${roster.people.included} người, ${roster.organisations.included} tổ chức; tính đến ${roster.asOf.text}`,
      change: change('/trien-khai/danh-sach', 'danh sách'),
    },
    { label: 'Tin nhắn gửi ngay', value: <Notices notices={preview.notices} /> },
  ];
  return <SummaryList rows={rows} />;
}

function confirmedWords(preview: LaunchPreview): string {
  const { questions } = preview;
  const errors = errorsOf(preview).length;
  if (errors + questions.length === 0) return 'Không có chỗ nào phải xác nhận';
  return `${errors} chỗ phải xác nhận kèm lý do, ${questions.length} điều để ngỏ phải trả lời`;
}

const change = (to: string, what: string): ReactNode => (
  <Link to={to}>
    Sửa<span className="visually-hidden"> {what}</span>
  </Link>
);

function deadlineOf({ due, waived, wording, planned }: LaunchPreview['steps'][number]): ReactNode {
  if (waived !== null) return `Không thực hiện năm nay: ${waived}`;
  if (due === null) return 'Chưa có hạn';
  return (
    <>
      {due.text}
      {planned !== null && planned.at !== due.at && (
        <div className="quiet small">
          thay cho {planned.text}
          {wording !== null && ` (“${wording}”)`}
        </div>
      )}
    </>
  );
}

function Notices({ notices: { people, duties, withoutEmail } }: { readonly notices: LaunchPreview['notices'] }): ReactNode {
  return (
    <>
      {people} người nhận, mỗi người một thư, về {duties} việc
      {withoutEmail.length > 0 && <div className="small">Chưa có địa chỉ thư nên không nhận được: {withoutEmail.join(', ')}</div>}
    </>
  );
}
