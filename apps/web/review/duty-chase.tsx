import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { UnitDuty } from './unit';

type Props = Pick<UnitDuty, 'escalations' | 'acknowledgements'> & {
  /** Of the unit; its letters lie below it. */
  readonly address: string;
};

/** How far the chase of an overdue duty went, and who has it in hand. */
export function DutyChase({ address, escalations, acknowledgements }: Props): ReactNode {
  if (escalations.length + acknowledgements.length === 0) return null;
  return (
    <ul>
      {escalations.map(({ id, on, text, letter }) => (
        <li key={id}>
          {on.text}: {text}
          {letter !== null && (
            <>
              {' – '}
              <Link to={`${address}/cong-van/${id}`}>công văn đôn đốc (dự thảo)</Link>
            </>
          )}
        </li>
      ))}
      {acknowledgements.map(({ at, by, note }) => (
        <li key={at.at}>
          {at.text}: {by ?? 'Ban Tổ chức'} đã nắm{note === '' ? '' : ` – ${note}`}
        </li>
      ))}
    </ul>
  );
}
