import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useParams } from 'react-router';
import type { RehearsalState } from '@libs/contracts/start-rehearsal';
import { BoardBody } from '../campaign/board-body';
import { useBoard } from '../campaign/campaigns';
import { BackLink } from '../design/back-link';
import { get } from '../http/send';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { RehearsalProgress } from './rehearsal-progress';

const LOOK_AGAIN_MS = 1_000;

/** The year as it would go, with its moving day; below it the rehearsed campaign's board like any other. */
export function RehearsalPage(): ReactNode {
  const { id = '' } = useParams();
  const state = useQuery({
    queryKey: ['rehearsal', id],
    queryFn: ({ signal }) => get<RehearsalState>(`/rehearsals/${id}`, signal),
    refetchInterval: ({ state: { data } }) => (data?.finished ? false : LOOK_AGAIN_MS),
  });
  return (
    <>
      <BackLink to="/dien-tap">Các buổi diễn tập</BackLink>
      <Loaded query={state}>
        {(rehearsal) => (
          <>
            <Heading title="Diễn tập" />
            <RehearsalProgress rehearsal={rehearsal} />
            <RehearsedBoard rehearsal={rehearsal} />
          </>
        )}
      </Loaded>
    </>
  );
}

function RehearsedBoard({ rehearsal: { campaignId, now, acts, finished } }: { readonly rehearsal: RehearsalState }): ReactNode {
  const board = useBoard(campaignId);
  const { refetch } = board;
  // The board follows the rehearsal's clock, which also moves where nothing happens in the campaign.
  useEffect(() => void refetch(), [refetch, now.at, acts.performed, finished]);
  return <Loaded query={board}>{(data) => <BoardBody board={data} clock={false} />}</Loaded>;
}
