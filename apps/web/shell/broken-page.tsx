import type { ReactNode } from 'react';
import { useTitle } from './title';

/** When a page itself fails; what was typed is kept in this browser. */
export function BrokenPage(): ReactNode {
  useTitle('Trang gặp lỗi');
  return (
    <main className="frame main">
      <h1>Trang gặp lỗi</h1>
      <p>Những gì đã ghi ở các biểu mẫu vẫn còn trên máy này. Đồng chí tải lại trang; nếu vẫn lỗi, báo người quản trị hệ thống.</p>
      <p>
        <a className="button" href={window.location.href}>
          Tải lại trang
        </a>
      </p>
    </main>
  );
}
