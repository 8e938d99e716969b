import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ReasonForm } from '../campaign/reason-form';

/** Next year's draft is not taken; kept with the reason, and not drafted again. */
export function RejectDraftPage(): ReactNode {
  const { id = '' } = useParams();
  return (
    <ReasonForm
      path={`/drafts/${id}/reject`}
      back={{ to: `/ban-nhap/${id}`, text: 'Bản nháp' }}
      title="Không duyệt bản nháp"
      button="Không duyệt"
      hint="Lý do được lưu cùng bản nháp."
    >
      <p>Bản nháp được giữ lại cùng lý do này. Khi cần, vẫn triển khai kế hoạch theo cách thường.</p>
    </ReasonForm>
  );
}
