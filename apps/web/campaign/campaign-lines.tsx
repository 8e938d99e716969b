import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CampaignList } from '@libs/contracts/campaign';
import { CampaignTag } from './campaign-tag';
import { campaignName } from './campaign-name';

/** One line a campaign: what it is, how far it has come, its state. */
export function CampaignLines({ campaigns }: { readonly campaigns: CampaignList }): ReactNode {
  return (
    <ul className="task-list">
      {campaigns.map((campaign) => (
        <li key={campaign.id}>
          <div>
            <Link to={campaign.rehearsalId === null ? `/dot/${campaign.id}` : `/dien-tap/${campaign.rehearsalId}`}>
              {campaignName(campaign)}
            </Link>
            <div className="quiet small">
              {campaign.organisation !== null && `${campaign.organisation} · `}Kế hoạch {campaign.plan.number} · triển khai{' '}
              {campaign.launched.text}
            </div>
            <div className="small">{progress(campaign.duties)}</div>
          </div>
          <CampaignTag campaign={campaign} />
        </li>
      ))}
    </ul>
  );
}

function progress({ owed, done, waived, overdue }: CampaignList[number]['duties']): string {
  const parts = [
    `${done}/${owed + done} việc đã xong`,
    ...(waived > 0 ? [`${waived} được miễn`] : []),
    ...(overdue > 0 ? [`${overdue} quá hạn`] : []),
  ];
  return parts.join(' · ');
}
