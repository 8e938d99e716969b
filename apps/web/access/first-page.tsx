import type { ReactNode } from 'react';
import { CampaignsPage } from '../campaign/campaigns-page';
import { AccountsPage } from './accounts-page';
import { useMay } from './may';
import { TheirCampaigns } from './their-campaigns';

/** Where one lands: the committee's campaigns, one's own part of them, or the accounts one keeps. */
export function FirstPage(): ReactNode {
  const may = useMay();
  if (may('show-organisation')) return <CampaignsPage />;
  return may('show-campaigns') ? <TheirCampaigns /> : <AccountsPage />;
}
