import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { CampaignLines } from '../campaign/campaign-lines';
import { useBoard, useCampaigns } from '../campaign/campaigns';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useMe } from './me';

/** The first page of whoever is not the whole committee's: their own part of the one campaign that runs, else the list. */
export function TheirCampaigns(): ReactNode {
  return (
    <Loaded query={useCampaigns()}>
      {(list) => {
        const live = list.filter(({ rehearsalId, state }) => rehearsalId === null && (state === 'running' || state === 'paused'));
        const [only] = live;
        if (live.length === 1 && only) return <Onward campaignId={only.id} />;
        return (
          <>
            <Heading title="Đợt kiểm điểm" />
            {live.length === 0 ? <p className="lead">Chưa có đợt nào đang thực hiện.</p> : <CampaignLines campaigns={live} />}
          </>
        );
      }}
    </Loaded>
  );
}

/** A secretary to the unit's page with its duties; whoever has several units or only oversees, to the board, which shows theirs alone. */
function Onward({ campaignId }: { readonly campaignId: string }): ReactNode {
  const units = useMe().data?.units ?? [];
  return (
    <Loaded query={useBoard(campaignId)}>
      {({ rows }) => {
        const own = rows.filter(({ shape, bodyId }) => shape === 'organisation' && units.includes(bodyId));
        const [only] = own;
        const to = own.length === 1 && only ? `/dot/${campaignId}/don-vi/${only.bodyId}` : `/dot/${campaignId}`;
        return <Navigate to={to} replace />;
      }}
    </Loaded>
  );
}
