import type { ReactNode } from 'react';
import type { CampaignList } from '@libs/contracts/campaign';
import { DemoNotice } from '../access/demo-notice';
import { May, useMay } from '../access/may';
import { LinkButton } from '../design/link-button';
import { useOrganisation } from '../organisation/organisation';
import { WaitingDrafts } from '../recurrence/waiting-drafts';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { CampaignLines } from './campaign-lines';
import { useCampaigns } from './campaigns';
import { FirstSteps } from './first-steps';

/** The first page: the campaigns, or for a new user what to do first. */
export function CampaignsPage(): ReactNode {
  const campaigns = useCampaigns();
  const organisation = useOrganisation();
  const may = useMay();
  return (
    <Loaded query={organisation}>
      {(tree) => (
        <Loaded query={campaigns}>
          {(list) => {
            const live = list.filter(({ rehearsalId }) => rehearsalId === null);
            const rehearsed = list.filter(({ rehearsalId }) => rehearsalId !== null);
            return (
              <>
                <Heading title="Đợt kiểm điểm" />
                <DemoNotice />
                <WaitingDrafts />
                {live.length > 0 && <Live campaigns={live} />}
                {live.length === 0 && may('launch-campaign') && <FirstSteps imported={tree.organisations.length > 0} />}
                {live.length === 0 && !may('launch-campaign') && <p>Chưa có đợt nào.</p>}
                {rehearsed.length > 0 && (
                  <>
                    <h2>Diễn tập</h2>
                    <CampaignLines campaigns={rehearsed} />
                  </>
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Live({ campaigns }: { readonly campaigns: CampaignList }): ReactNode {
  return (
    <>
      <CampaignLines campaigns={campaigns} />
      <May act="launch-campaign">
        <LinkButton to="/trien-khai" kind="second">
          Triển khai kế hoạch khác
        </LinkButton>
      </May>
    </>
  );
}
