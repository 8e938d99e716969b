import type { ReactNode } from 'react';
import { LinkButton } from '../design/link-button';
import { Heading } from '../shell/heading';
import { useMe } from './me';

/** What the one-time link shows once the first account is there. */
export function AlreadySetUp(): ReactNode {
  const signedIn = Boolean(useMe().data);
  return (
    <div className="measure">
      <Heading title="Liên kết thiết lập đã được dùng" />
      <p>Liên kết này chỉ dùng được một lần, và tài khoản đầu tiên đã được lập bằng nó. Đồng chí vào bằng tài khoản ấy.</p>
      <LinkButton to={signedIn ? '/' : '/dang-nhap'}>{signedIn ? 'Về trang đầu' : 'Đăng nhập'}</LinkButton>
    </div>
  );
}
