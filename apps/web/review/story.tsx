import type { ReactNode } from 'react';
import type { Unit } from '@libs/contracts/unit';
import { WhenByWhom } from '../design/when-by-whom';

/** Everything that happened, latest first, one sentence each. */
export function Story({ story }: Pick<Unit, 'story'>): ReactNode {
  return (
    <section>
      <h2>Diễn biến</h2>
      {story.length === 0 && <p>Chưa có gì xảy ra.</p>}
      <ol className="story">
        {story.map(({ at, by, text }, index) => (
          <li key={`${at.at}${index}`}>
            <p>{text}</p>
            <WhenByWhom at={at} by={by} />
          </li>
        ))}
      </ol>
    </section>
  );
}
