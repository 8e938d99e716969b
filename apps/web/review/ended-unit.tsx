import type { ReactNode } from 'react';
import type { Unit } from '@libs/contracts/unit';
import { May } from '../access/may';
import { LinkButton } from '../design/link-button';
import { Notice } from '../design/notice';
import { type UnitDuty, unitAddress } from './unit';

/** What a body that is no more still owes and can be let off. */
export function owedByEnded({ body, duties }: Unit): readonly UnitDuty[] {
  return body.ended === null ? [] : duties.filter(({ can }) => can.waive);
}

/** Says that a body is no more, and offers to let it off all that it still owes. */
export function EndedUnit({ unit }: { readonly unit: Unit }): ReactNode {
  const { body, campaign } = unit;
  if (body.ended === null) return null;
  const owed = owedByEnded(unit).length;
  if (owed === 0) return <Notice title={`Đơn vị đã thôi hoạt động từ ${body.ended}`} />;
  return (
    <Notice title={`Đơn vị đã thôi hoạt động từ ${body.ended}, còn ${owed} việc chưa xong`} kind="warn">
      <p>Các việc này vẫn tính hạn, chậm thì vẫn là quá hạn, cho đến khi được miễn hoặc có người nộp thay.</p>
      <May act="waive-duty">
        <LinkButton to={`${unitAddress(campaign.id, body.id)}/mien`} kind="second">
          Miễn mọi việc còn lại
        </LinkButton>
      </May>
    </Notice>
  );
}
