import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { BackLink } from '../design/back-link';
import { Notice } from '../design/notice';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { BoardBody } from './board-body';
import { useCampaignEvents } from './campaign-events';
import { campaignName } from './campaign-name';
import { useBoard } from './campaigns';
import { ConnectionLine } from './connection-line';

/** The page of every morning: what is stuck and whose move it is, then every unit and step. Moves by itself. */
export function BoardPage(): ReactNode {
  const { id = '' } = useParams();
  const connected = useCampaignEvents(id);
  return (
    <>
      <BackLink to="/">Các đợt</BackLink>
      <Loaded query={useBoard(id)}>
        {(board) => (
          <>
            <Heading title={`${campaignName(board.campaign)}, kế hoạch ${board.campaign.plan.number}`}>
              {campaignName(board.campaign)} · Kế hoạch {board.campaign.plan.number}
            </Heading>
            {board.campaign.rehearsalId !== null && (
              <Notice title="Đây là diễn tập: không tin nào được gửi đi">
                <p>
                  <Link to={`/dien-tap/${board.campaign.rehearsalId}`}>Xem diễn tập chạy đến đâu</Link>
                </p>
              </Notice>
            )}
            <BoardBody board={board} />
            <ConnectionLine connected={connected} />
          </>
        )}
      </Loaded>
    </>
  );
}
