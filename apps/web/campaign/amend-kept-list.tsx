import type { ReactNode } from 'react';
import type { AmendmentPage } from '@libs/contracts/amendment';
import { sayDay } from '../design/typed-date';
import type { Change } from './amend-draft';

interface Props {
  readonly page: AmendmentPage;
  readonly kept: readonly Change[];
  readonly onKept: (kept: readonly Change[]) => void;
}

/** The changes under the same document that are ready already; each can be taken out again. */
export function AmendKeptList({ page, kept, onKept }: Props): ReactNode {
  if (kept.length === 0) return null;
  return (
    <section>
      <h2>Đã có trong văn bản này ({kept.length})</h2>
      <ul>
        {kept.map((change, index) => (
          <li key={index}>
            {sayChange(change, page)}{' '}
            <button type="button" className="button-link" onClick={() => onKept(kept.filter((_, other) => other !== index))}>
              Bỏ<span className="visually-hidden"> {sayChange(change, page)}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>Thay đổi thêm</h2>
    </section>
  );
}

function sayChange(change: Change, { steps }: AmendmentPage): string {
  if (change.kind === 'add') return `Thêm bước: ${change.title}`;
  const title = steps.find(({ id }) => id === change.stepId)?.title ?? '';
  if (change.kind === 'extend') return `Đổi hạn thành hết ${sayDay(change.due)}: ${title}`;
  return `${change.kind === 'skip' ? 'Bỏ bước' : 'Sửa nội dung'}: ${title}`;
}
