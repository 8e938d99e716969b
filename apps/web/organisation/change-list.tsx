import type { ReactNode } from 'react';
import type { ImportPreview } from '@libs/contracts/organisation';
import { More } from '../design/more';

type Change = Extract<ImportPreview, { ok: true }>['changes'][number];
type Row = Change['added'][number];

/** What an import would do to one sheet: how many, and which; each change with before and after. */
export function ChangeList({ change }: { readonly change: Change }): ReactNode {
  const { title, added, changed, ended } = change;
  if (added.length + changed.length + ended.length === 0) return null;
  const nameOf = ({ name, code }: Row): string => `${name} (${code})`;
  return (
    <section>
      <h2>{title}</h2>
      <Lines says="Thêm" lines={added.map(nameOf)} />
      <Lines
        says="Sửa"
        lines={changed.map((row) => {
          const fields = row.fields.map(({ title: field, before, after }) => `${field} từ “${before}” thành “${after}”`);
          return `${nameOf(row)}: ${fields.join('; ')}`;
        })}
      />
      <Lines says="Thôi" lines={ended.map(nameOf)} />
    </section>
  );
}

const FEW = 10;

/** A few are shown as they are, many on demand. */
function Lines({ says, lines }: { readonly says: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  const list = (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (lines.length > FEW) return <More title={`${says} ${lines.length}`}>{() => list}</More>;
  return (
    <>
      <p>
        {says} {lines.length}:
      </p>
      {list}
    </>
  );
}
