import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Heading } from './heading';

/** For an address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  return (
    <div className="measure">
      <Heading title="Không có trang này" />
      <p>Địa chỉ có thể đã gõ sai, hoặc nội dung không còn. Nếu đồng chí mở từ một tin nhắn, hãy hỏi lại người gửi.</p>
      <p>
        <Link to="/">Về trang đầu</Link>
      </p>
    </div>
  );
}
