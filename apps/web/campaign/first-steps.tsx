import type { ReactNode } from 'react';
import { LinkButton } from '../design/link-button';
import { Tag } from '../design/tag';
import { TaskList } from '../design/task-list';

const DONE = (
  <Tag tone="good" sign="check">
    Đã xong
  </Tag>
);
const TO_DO = (
  <Tag tone="soon" sign="ring">
    Cần làm
  </Tag>
);
const LATER = (
  <Tag tone="calm" sign="dash">
    Chưa làm được
  </Tag>
);

/** What a new user does, in order; the button is the next of it. */
export function FirstSteps({ imported }: { readonly imported: boolean }): ReactNode {
  return (
    <div className="measure">
      <p className="lead">Chưa có đợt nào. Làm lần lượt ba việc sau:</p>
      <TaskList
        tasks={[
          { title: 'Lập tài khoản của Ban Tổ chức', status: DONE },
          {
            title: 'Nhập tổ chức từ tệp Excel',
            to: '/to-chuc/nhap',
            status: imported ? DONE : TO_DO,
            hint: 'Khoảng 15 phút; có tệp mẫu và tệp ví dụ',
          },
          {
            title: 'Triển khai kế hoạch cho một năm',
            status: imported ? TO_DO : LATER,
            hint: imported ? 'Khoảng 10 phút; xem hết rồi mới gửi' : 'Sau khi nhập tổ chức',
            ...(imported ? { to: '/trien-khai' } : {}),
          },
        ]}
      />
      {imported ? <LinkButton to="/trien-khai">Triển khai kế hoạch</LinkButton> : <LinkButton to="/to-chuc/nhap">Nhập tổ chức</LinkButton>}
    </div>
  );
}
