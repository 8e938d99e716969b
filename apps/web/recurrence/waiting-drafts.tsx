import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Tag } from '../design/tag';
import { useDrafts } from './drafts';

/** Drafts that wait for somebody to decide; nothing where there are none. */
export function WaitingDrafts(): ReactNode {
  const waiting = (useDrafts().data ?? []).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>Chờ duyệt</h2>
      <ul className="task-list">
        {waiting.map(({ id, plan, stateText, made }) => (
          <li key={id}>
            <div>
              <Link to={`/ban-nhap/${id}`}>{stateText}</Link>
              <div className="quiet small">
                Kế hoạch {plan.number} · lập {made.text}
              </div>
            </div>
            <Tag tone="soon" sign="half">
              Chờ duyệt
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
