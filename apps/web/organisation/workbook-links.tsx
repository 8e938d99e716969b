import type { ReactNode } from 'react';
import { addressOf } from '../http/send';

/** The template to fill in, and a filled one to see how. */
export function WorkbookLinks(): ReactNode {
  return (
    <ul>
      <li>
        <a href={addressOf('/organisation/template.xlsx')} download>
          Tải tệp mẫu để điền (Excel)
        </a>
      </li>
      <li>
        <a href={addressOf('/organisation/sample.xlsx')} download>
          Tải tệp ví dụ đã điền: một phường có 12 chi bộ, tên người đều là bịa (Excel)
        </a>
      </li>
    </ul>
  );
}
