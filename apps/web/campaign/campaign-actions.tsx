import type { ReactNode } from 'react';
import type { Board } from '@libs/contracts/board';
import { useMay } from '../access/may';
import { LinkButton } from '../design/link-button';

/**
 * What can be done to the whole campaign, each on a page of its own with a reason; nothing once it is over, nor
 * to a rehearsal, which plays its script.
 */
export function CampaignActions({ campaign: { id, state, rehearsalId } }: Pick<Board, 'campaign'>): ReactNode {
  const may = useMay();
  if (state === 'cancelled' || state === 'ended' || rehearsalId !== null || !may('pause-campaign')) return null;
  return (
    <section>
      <h2>Cả đợt</h2>
      <div className="row">
        <LinkButton to={`/dot/${id}/sua-ke-hoach`} kind="second">
          Sửa kế hoạch
        </LinkButton>
        {state === 'paused' ? (
          <LinkButton to={`/dot/${id}/tiep-tuc`}>Cho tiếp tục</LinkButton>
        ) : (
          <LinkButton to={`/dot/${id}/tam-dung`} kind="second">
            Tạm dừng
          </LinkButton>
        )}
        <LinkButton to={`/dot/${id}/ket-thuc`} kind="second">
          Kết thúc
        </LinkButton>
        <LinkButton to={`/dot/${id}/huy`} kind="second">
          Hủy
        </LinkButton>
      </div>
    </section>
  );
}
