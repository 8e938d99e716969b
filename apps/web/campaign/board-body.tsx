import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { May } from '../access/may';
import { KeptTexts } from '../retention/kept-texts';
import { AmendmentList } from './amendment-list';
import { BeneathList } from './beneath-list';
import { BoardNotices } from './board-notices';
import { BoardTable } from './board-table';
import { CampaignActions } from './campaign-actions';
import { CampaignTag } from './campaign-tag';
import { StepList } from './step-list';
import { isBehind, StuckList } from './stuck-list';

interface Props {
  readonly board: Board;
  /** Left out where the page shows a rehearsal's moving clock itself: two would disagree. */
  readonly clock?: boolean;
}

/** The board of a campaign, live or rehearsed. */
export function BoardBody({ board, clock = true }: Props): ReactNode {
  const { campaign, nearest } = board;
  const links = `/dot/${campaign.id}`;
  return (
    <>
      <p>
        {board.branches} chi bộ · {board.people} người
        {clock && ` · ${campaign.rehearsalId === null ? 'lúc này' : 'trong diễn tập đang là'} ${board.now.text}`}{' '}
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
      <StuckList
        id="dang-vuong"
        title="Đang vướng"
        campaignId={campaign.id}
        stuck={board.stuck.filter(isBehind)}
        none="Không có việc nào vướng."
      />
      <StuckList id="sap-den-han" title="Sắp đến hạn" campaignId={campaign.id} stuck={board.stuck.filter((item) => !isBehind(item))} />
      <h2>Từng đơn vị</h2>
      <BoardTable board={board} />
      <p className="row">
        <May act="show-messages">
          <Link to={`${links}/tin-nhan`}>Tin nhắn và kết quả gửi</Link>
        </May>
        <May act="show-roster">
          <Link to={`${links}/ke-hoach`}>Kế hoạch và tiến trình</Link>
        </May>
        <May act="show-classification">
          <Link to={`${links}/ket-qua`}>Kết quả xếp loại</Link>
        </May>
        <May act="show-roster">
          <Link to={`${links}/danh-sach`}>Ai kiểm điểm, ai không</Link>
        </May>
      </p>
      <StepList board={board} />
      <AmendmentList amendments={board.amendments} />
      <CampaignActions campaign={campaign} />
      <KeptTexts campaign={campaign} />
    </>
  );
}
