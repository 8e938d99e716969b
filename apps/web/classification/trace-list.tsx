import type { ReactNode } from 'react';
import type { Result } from '@libs/contracts/classification';
import { Tag } from '../design/tag';

/** Every row that was asked, in order, and every condition of each: what it asks, what was found, the article. */
export function TraceList({ trace }: Pick<Result, 'trace'>): ReactNode {
  return (
    <ol>
      {trace.map(({ levelText, says, cite, held, conditions }) => (
        <li key={`${cite} ${says}`}>
          <p>
            <strong>{levelText}</strong>: {says} ({cite}). <Met held={held} />
          </p>
          <ul>
            {conditions.map(({ fact, asks, found, held: met }) => (
              <li key={`${fact} ${asks}`}>
                {asks} – thực tế: {found}. <Met held={met} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Met({ held }: { readonly held: boolean }): ReactNode {
  return held ? (
    <Tag tone="good" sign="check">
      Đúng
    </Tag>
  ) : (
    <Tag tone="calm" sign="dash">
      Không
    </Tag>
  );
}
