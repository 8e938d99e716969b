import type { ReactNode } from 'react';
import type { Unit } from '@libs/contracts/unit';
import { Cited } from '../campaign/cited';
import { More } from '../design/more';

/** What the plan asks of the unit besides its steps: how to prepare, how the conference goes, what to do afterwards. */
export function AskedList({ asked }: Pick<Unit, 'asked'>): ReactNode {
  if (asked.length === 0) return null;
  return (
    <section>
      <h2>Kế hoạch còn yêu cầu</h2>
      {asked.map(({ heading, lines }) => (
        <More key={heading} title={`${heading} (${lines.length})`}>
          {() => (
            <ul>
              {lines.map(({ text, heads, article }) => (
                <li key={text}>
                  {text}
                  <Cited article={article} />
                  {heads.length > 0 && (
                    <ol>
                      {heads.map((head) => (
                        <li key={head}>{head}</li>
                      ))}
                    </ol>
                  )}
                </li>
              ))}
            </ul>
          )}
        </More>
      ))}
    </section>
  );
}
