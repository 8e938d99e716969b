import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { DutyTag } from './duty-tag';
import { wordOf } from './status-word';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly campaignId: string;
  readonly stuck: Board['stuck'];
  /** What to say where there is nothing; without it the whole list is left out then. */
  readonly none?: string;
}

const AT_FIRST = 6;

/** Overdue or given back; the others only come due soon. */
export const isBehind = ({ status }: Board['stuck'][number]): boolean => status !== 'due-soon';

/** One sentence a thing that needs looking after, worst first: whose move it is, since when, how many wait, what happens next. */
export function StuckList({ id, title, campaignId, stuck, none }: Props): ReactNode {
  const [all, setAll] = useState(false);
  if (stuck.length === 0 && none === undefined) return null;
  const shown = all ? stuck : stuck.slice(0, AT_FIRST);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({stuck.length})
      </h2>
      {stuck.length === 0 && <p>{none}</p>}
      <ul className="stuck">
        {shown.map((item) => (
          <li key={item.dutyId} className={item.status === 'overdue' ? 'stuck-late' : undefined}>
            <p>
              <Link className="strong" to={`/dot/${campaignId}/don-vi/${item.bodyId}`}>
                {item.bodyName}
              </Link>{' '}
              <DutyTag status={item.status} text={wordOf(item.status)} />
            </p>
            <p className="quiet small">{item.stepTitle}</p>
            <p>
              {item.sentence}
              {item.waiting > 0 && ` ${item.waiting} người chờ theo.`}
            </p>
            {item.acknowledged && <p className="quiet">Đã có đồng chí nắm việc này từ {item.acknowledged.text}.</p>}
          </li>
        ))}
      </ul>
      {stuck.length > AT_FIRST && (
        <button type="button" className="button-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Thu bớt' : `Xem cả ${stuck.length} việc`}
        </button>
      )}
    </section>
  );
}
