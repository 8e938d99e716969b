import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ReasonForm } from './reason-form';

/** Stops messages and closings for a while. */
export function PausePage(): ReactNode {
  return (
    <ReasonForm {...aboutCampaign(useParams()['id'], 'pause', 'Đã tạm dừng đợt')} title="Tạm dừng đợt" button="Tạm dừng">
      <p>
        Trong khi tạm dừng, hệ thống không nhắc ai và không đóng bước nào. Hạn vẫn giữ nguyên; các đơn vị vẫn nộp được. Ai còn việc được báo
        là đợt tạm dừng.
      </p>
    </ReasonForm>
  );
}

/** Ends before all is done; what was handed in stays. */
export function EndPage(): ReactNode {
  return (
    <ReasonForm {...aboutCampaign(useParams()['id'], 'end', 'Đã kết thúc đợt')} title="Kết thúc đợt" button="Kết thúc đợt" kind="danger">
      <p>
        Các bước còn mở dừng lại; việc chưa xong được ghi là chưa xong. Những gì đã nộp vẫn xem được đến ngày hủy ghi ở trang đợt. Không mở
        lại được. Ai còn việc được báo là đợt đã kết thúc.
      </p>
    </ReasonForm>
  );
}

/** Ends without result. */
export function CancelPage(): ReactNode {
  return (
    <ReasonForm {...aboutCampaign(useParams()['id'], 'cancel', 'Đã hủy đợt')} title="Hủy đợt" button="Hủy đợt" kind="danger">
      <p>
        Đợt dừng hẳn và không có kết quả; không ai còn bị nhắc. Những gì đã nộp vẫn xem được đến ngày hủy ghi ở trang đợt. Không mở lại
        được. Ai còn việc được báo là đợt đã bị hủy.
      </p>
    </ReasonForm>
  );
}

function aboutCampaign(id = '', act: string, done: string) {
  const campaign = `/campaigns/${id}`;
  return { path: `${campaign}/${act}`, back: { to: `/dot/${id}`, text: 'Bảng theo dõi' }, tells: { about: campaign, done } };
}
