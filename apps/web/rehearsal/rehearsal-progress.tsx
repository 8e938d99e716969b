import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RehearsalState } from '@libs/contracts/start-rehearsal';
import { Tag } from '../design/tag';

/** How far a rehearsal has come. */
export function RehearsalProgress({
  rehearsal: { campaignId, starts, now, finished, acts },
}: {
  readonly rehearsal: RehearsalState;
}): ReactNode {
  return (
    <div className="measure">
      <p className="lead">
        {finished ? 'Đã chạy hết, đến' : 'Trong diễn tập đang là'} <strong>{now.text}</strong>{' '}
        <Tag tone={finished ? 'good' : 'wait'} sign={finished ? 'check' : 'wait'}>
          {finished ? 'Đã xong' : 'Đang chạy'}
        </Tag>
      </p>
      <p>
        Ngày giờ trên trang này là của diễn tập, không phải của hôm nay. Bắt đầu {starts.text} · {acts.performed}/{acts.all} việc của các
        đơn vị đã diễn ra · không tin nào được gửi đi · <Link to={`/dot/${campaignId}/tin-nhan`}>xem các tin lẽ ra được gửi</Link>
      </p>
    </div>
  );
}
