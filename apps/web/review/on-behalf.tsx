import type { ReactNode } from 'react';
import { useMe } from '../access/me';
import type { DutyPlace } from './duty-page';

/** Told to who hands in for a body they do not answer for; the record says so too. */
export function OnBehalf({ unit: { body } }: Pick<DutyPlace, 'unit'>): ReactNode {
  const me = useMe().data;
  if (!me || me.units.includes(body.id)) return null;
  return (
    <p>
      Đồng chí nộp <strong>thay mặt {body.name}</strong>; diễn biến của đơn vị ghi rõ như vậy.
    </p>
  );
}
