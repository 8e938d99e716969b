import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Notice } from '../design/notice';
import { hadSession } from './known-session';
import { useSetUpState } from './set-up-state';

/** Where signing out leads. */
export const SIGNED_OUT = '/dang-nhap?da-ra';

/** Why one is asked to sign in, where there is something to say: not set up yet, just signed out, or a session that ended by itself. */
export function SignInReason(): ReactNode {
  const setUp = useSetUpState();
  const [query] = useSearchParams();
  if (setUp.data?.open) {
    return (
      <Notice title="Chưa có tài khoản nào" kind="warn">
        <p>
          Tài khoản đầu tiên được lập bằng liên kết thiết lập mà máy chủ in ra khi khởi động, ở dòng “Thiết lập lần đầu”. Hãy mở liên kết
          đó.
        </p>
      </Notice>
    );
  }
  if (query.has('da-ra')) return <Notice title="Đồng chí đã đăng xuất" kind="good" />;
  if (!hadSession()) return null;
  return (
    <Notice title="Phiên làm việc đã hết hạn">
      <p>
        Để an toàn, phiên làm việc tự kết thúc sau một giờ không dùng hoặc sau 12 giờ. Đồng chí đăng nhập lại
        {query.has('tiep') ? ' để về đúng trang đang mở' : ''}; những gì đã gõ vẫn còn trên máy này.
      </p>
    </Notice>
  );
}
