import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ReasonForm } from './reason-form';

/** Stops messages and closings for a while. */
export function PausePage(): ReactNode {
  return (
    <ReasonForm {...aboutCampaign(useParams()['id'], 'pause')} title="Tạm dừng đợt" button="Tạm dừng">
      <p>Trong khi tạm dừng, hệ thống không nhắc ai và không đóng bước nào. Hạn vẫn giữ nguyên; các đơn vị vẫn nộp được.</p>
    </ReasonForm>
  );
}

/** Ends before all is done; what was handed in stays. */
export function EndPage(): ReactNode {
  return (
    <ReasonForm {...aboutCampaign(useParams()['id'], 'end')} title="Kết thúc đợt" button="Kết thúc đợt" kind="danger">
      <p>Các bước còn mở được đóng lại với lý do này. Những gì đã nộp vẫn còn và vẫn xem được. Không mở lại được.</p>
    </ReasonForm>
  );
}

/** Ends without result. */
export function CancelPage(): ReactNode {
  return (
    <ReasonForm {...aboutCampaign(useParams()['id'], 'cancel')} title="Hủy đợt" button="Hủy đợt" kind="danger">
      <p>Đợt dừng hẳn và không có kết quả; không ai còn bị nhắc. Những gì đã nộp vẫn xem được. Không mở lại được.</p>
    </ReasonForm>
  );
}

function aboutCampaign(id = '', act: string): { path: string; back: { to: string; text: string } } {
  return { path: `/campaigns/${id}/${act}`, back: { to: `/dot/${id}`, text: 'Bảng theo dõi' } };
}
