import type { ReactNode } from 'react';
import type { ImportPreview } from '@libs/contracts/organisation';
import { More } from '../design/more';

type Change = Extract<ImportPreview, { ok: true }>['changes'][number];
type Row = Change['added'][number];

/** What an import would do to one sheet: counts first, names on demand, each change with before and after. */
export function ChangeList({ change }: { readonly change: Change }): ReactNode {
  const { title, added, changed, ended } = change;
  if (added.length + changed.length + ended.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Rows says="Thêm" rows={added} />
      {changed.length > 0 && (
        <More title={`Sửa ${changed.length}`}>
          {() => (
            <ul>
              {changed.map((row) => (
                <li key={row.code}>
                  {row.name} ({row.code}):{' '}
                  {row.fields.map(({ title: field, before, after }) => `${field} từ “${before}” thành “${after}”`).join('; ')}
                </li>
              ))}
            </ul>
          )}
        </More>
      )}
      <Rows says="Thôi" rows={ended} />
    </section>
  );
}

function Rows({ says, rows }: { readonly says: string; readonly rows: readonly Row[] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <More title={`${says} ${rows.length}`}>
      {() => (
        <ul>
          {rows.map(({ code, name }) => (
            <li key={code}>
              {name} ({code})
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}
