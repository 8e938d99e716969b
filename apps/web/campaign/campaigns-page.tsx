import type { ReactNode } from 'react';
import type { CampaignList } from '@libs/contracts/campaign';
import { DemoNotice, useDemo } from '../access/demo-notice';
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
  const demo = useDemo();
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
                {live.length === 0 && !demo && <FirstSteps imported={tree.organisations.length > 0} />}
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
      {!useDemo() && (
        <LinkButton to="/trien-khai" kind="second">
          Triển khai kế hoạch khác
        </LinkButton>
      )}
    </>
  );
}
