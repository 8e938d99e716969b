import type { ReactNode } from 'react';
import { DemoNotice } from '../access/demo-notice';
import { May } from '../access/may';
import { CampaignLines } from '../campaign/campaign-lines';
import { useCampaigns } from '../campaign/campaigns';
import { LinkButton } from '../design/link-button';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';

/** Every rehearsal, and how to begin one. */
export function RehearsalsPage(): ReactNode {
  return (
    <Loaded query={useCampaigns()}>
      {(list) => {
        const rehearsed = list.filter(({ rehearsalId }) => rehearsalId !== null);
        return (
          <>
            <Heading title="Các buổi diễn tập" />
            <DemoNotice />
            <p className="measure">
              Diễn tập chạy thử cả một năm trước khi triển khai: ngày nào, ai nhận tin gì, đơn vị nào dồn việc. Không tin nào được gửi đi,
              và đợt thật không thay đổi.
            </p>
            {rehearsed.length === 0 ? <p>Chưa có buổi diễn tập nào.</p> : <CampaignLines campaigns={rehearsed} />}
            <May act="rehearse">
              <p className="measure">
                Muốn diễn tập, chọn kế hoạch và năm như khi triển khai; ở trang kiểm tra cuối cùng chọn “Diễn tập trước”.
              </p>
              <LinkButton to="/trien-khai" kind="second">
                Chọn kế hoạch để diễn tập
              </LinkButton>
            </May>
          </>
        );
      }}
    </Loaded>
  );
}
