import type { ReactNode } from 'react';
import { Notice } from '../design/notice';
import { useMe } from './me';

/** Says that this is the demo, and how to begin in earnest; nothing for everybody else. */
export function DemoNotice(): ReactNode {
  if (!useMe().data?.demo) return null;
  return (
    <Notice title="Đây là bản trình diễn">
      <p>
        Phường này là mẫu, tên người đều là bịa, không thư nào được gửi đi, nên ở đây không nhập tổ chức và không triển khai kế hoạch. Muốn
        làm thật, khởi động Đôn Đốc không kèm “--demo”.
      </p>
    </Notice>
  );
}
