import type { ReactNode } from 'react';
import type { Imported } from '@libs/contracts/organisation';
import { LinkButton } from '../design/link-button';
import { Heading } from '../shell/heading';

/** What the import did, and where to go from here. */
export function ImportDone({ imported }: { readonly imported: Imported }): ReactNode {
  const touched = imported.counts.filter(({ added, changed, ended }) => added + changed + ended > 0);
  return (
    <div className="measure">
      <Heading title={imported.noChange ? 'Không có gì thay đổi' : 'Đã nhập tổ chức'} moved />
      {imported.noChange ? (
        <p>Tệp giống hệt tổ chức đang dùng.</p>
      ) : (
        <ul>
          {imported.reordered && <li>Đổi thứ tự tổ chức, tập thể theo tệp</li>}
          {touched.map(({ title, added, changed, ended }) => (
            <li key={title}>
              {title}: thêm {added}, sửa {changed}, thôi {ended}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <LinkButton to="/to-chuc">Xem tổ chức</LinkButton>
        <LinkButton to="/trien-khai" kind="second">
          Triển khai kế hoạch
        </LinkButton>
      </div>
    </div>
  );
}
