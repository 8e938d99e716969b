import { type ReactNode, useState } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { More } from '../../design/more';
import { Tag } from '../../design/tag';
import { TextArea } from '../../design/text-area';
import { Cited } from '../cited';

type Finding = LaunchPreview['findings'][number];

interface Props {
  readonly finding: Finding;
  /** Its number on the page. */
  readonly place: number;
  readonly field: string;
  /** An own reason; the common one counts where there is none. */
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** What the document has wrong: it is launched all the same only for a reason. */
export function DocumentError({ finding: { message, cure, article }, place, field, reason, onChange }: Props): ReactNode {
  const [open, setOpen] = useState(reason !== '');
  return (
    <section className="card">
      <p>
        <Tag tone="bad" sign="over">
          Phải xác nhận
        </Tag>
      </p>
      <p>
        {message}
        <Cited article={article} />
      </p>
      <p className="quiet">{cure}</p>
      {open ? (
        <TextArea name={field} label={`Lý do riêng cho chỗ thứ ${place}`} value={reason} onChange={onChange} />
      ) : (
        <button type="button" className="button-link" onClick={() => setOpen(true)}>
          Ghi lý do riêng cho chỗ này
          <span className="visually-hidden"> (chỗ thứ {place})</span>
        </button>
      )}
    </section>
  );
}

/** What else is to be known about the document; it stops nothing. */
export function DocumentWarnings({ warnings }: { readonly warnings: readonly Finding[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <More title={`${warnings.length} điều cần biết thêm về văn bản, không phải xác nhận`}>
      {() => (
        <ul>
          {warnings.map(({ id, message, cure, article }) => (
            <li key={id}>
              {message} {cure}
              <Cited article={article} />
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}
