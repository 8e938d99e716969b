import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { May } from '../access/may';
import { Notice } from '../design/notice';

const AT_REST: Record<Exclude<Board['campaign']['state'], 'running'>, string> = {
  paused: 'Đợt đang tạm dừng: không nhắc, không đóng bước; hạn vẫn giữ nguyên',
  cancelled: 'Đợt đã bị hủy',
  ended: 'Đợt đã kết thúc',
};

/** What changes how the rest of the board is to be read: a pause, the machine itself being late. */
export function BoardNotices({ board: { campaign, reason, lamp } }: { readonly board: Board }): ReactNode {
  return (
    <>
      {campaign.state !== 'running' && (
        <Notice title={AT_REST[campaign.state]}>
          {reason !== null && reason !== '' && <p className="kept-lines">Lý do: {reason}</p>}
          {campaign.state === 'paused' && (
            <May act="resume-campaign">
              <p>
                <Link to={`/dot/${campaign.id}/tiep-tuc`}>Cho tiếp tục</Link>
              </p>
            </May>
          )}
        </Notice>
      )}
      {lamp.red && (
        <Notice title="Hệ thống đang chậm" kind="warn">
          <p>{lamp.text}</p>
        </Notice>
      )}
    </>
  );
}
