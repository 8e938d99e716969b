import type { ReactNode } from 'react';
import { LinkButton } from '../../design/link-button';
import { Heading } from '../../shell/heading';
import { Loaded } from '../../shell/loaded';
import { CampaignLines } from '../campaign-lines';
import { useCampaigns } from '../campaigns';

/** Where Back leads after a launch, or an address out of the middle of one: what was launched, and no second launch by accident. */
export function NothingPrepared(): ReactNode {
  return (
    <Loaded query={useCampaigns()}>
      {(campaigns) => {
        const launched = campaigns.filter(({ rehearsalId }) => rehearsalId === null);
        return (
          <>
            <Heading title={launched.length > 0 ? 'Đã triển khai' : 'Chưa chọn kế hoạch'} />
            {launched.length > 0 && <CampaignLines campaigns={launched} />}
            <p className="measure">Không còn bản chuẩn bị nào đang dở, nên ở đây không có gì để triển khai.</p>
            <LinkButton to="/trien-khai" kind="second">
              {launched.length > 0 ? 'Triển khai kế hoạch khác' : 'Chọn kế hoạch'}
            </LinkButton>
          </>
        );
      }}
    </Loaded>
  );
}
