import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Confirmation } from '../../design/confirmation';
import { LinkButton } from '../../design/link-button';
import { Loaded } from '../../shell/loaded';
import { useBoard } from '../campaigns';
import { campaignName } from '../campaign-name';

/** The launch is done: what to quote, and what happens now. */
export function LaunchedPage(): ReactNode {
  const { id = '' } = useParams();
  return (
    <Loaded query={useBoard(id)}>
      {({ campaign }) => (
        <>
          <Confirmation
            title={`Đã triển khai ${campaignName(campaign).toLowerCase()}`}
            referenceLabel="Kế hoạch"
            reference={`${campaign.plan.number} / ${campaign.year}${campaign.round > 1 ? ` / lần ${campaign.round}` : ''}`}
          />
          <div className="measure">
            <h2>Tiếp theo</h2>
            <p>
              Mọi đồng chí có trách nhiệm được báo một lần ngay bây giờ. Từ nay hệ thống nhắc trước hạn, vào ngày hạn và sau hạn; ai đã xong
              hoặc đang chờ người khác thì không bị nhắc.
            </p>
            <LinkButton to={`/dot/${id}`}>Mở bảng theo dõi</LinkButton>
          </div>
        </>
      )}
    </Loaded>
  );
}
