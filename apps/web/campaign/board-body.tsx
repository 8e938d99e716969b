import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { AmendmentList } from './amendment-list';
import { BeneathList } from './beneath-list';
import { BoardNotices } from './board-notices';
import { BoardTable } from './board-table';
import { CampaignActions } from './campaign-actions';
import { CampaignTag } from './campaign-tag';
import { StepList } from './step-list';
import { StuckList } from './stuck-list';

/** The board of a campaign, live or rehearsed. */
export function BoardBody({ board }: { readonly board: Board }): ReactNode {
  const { campaign, nearest } = board;
  const links = `/dot/${campaign.id}`;
  return (
    <>
      <p>
        {board.branches} chi bộ · {board.people} người · {campaign.rehearsalId === null ? 'lúc này' : 'trong diễn tập là'} {board.now.text}{' '}
        <CampaignTag campaign={campaign} />
      </p>
      {board.superior !== null && (
        <p>
          Đợt của {campaign.organisation}, thuộc{' '}
          <Link to={`/dot/${board.superior.id}`}>đợt của {board.superior.organisation ?? 'cấp trên'}</Link> (kế hoạch{' '}
          {board.superior.plan.number})
        </p>
      )}
      <BoardNotices board={board} />
      {nearest && (
        <p className="lead measure">
          Hạn gần nhất: {nearest.title}
          {nearest.wording !== null && ` – “${nearest.wording}”`} – <strong>{nearest.due.text}</strong> ({nearest.distance})
        </p>
      )}
      <BeneathList beneath={board.beneath} />
      <StuckList campaignId={campaign.id} stuck={board.stuck} />
      <h2>Từng đơn vị</h2>
      <BoardTable board={board} />
      <p className="row">
        <Link to={`${links}/tin-nhan`}>Tin nhắn và kết quả gửi</Link>
        <Link to={`${links}/danh-sach`}>Ai kiểm điểm, ai không</Link>
      </p>
      <StepList board={board} />
      <AmendmentList amendments={board.amendments} />
      <CampaignActions campaign={campaign} />
    </>
  );
}
