import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Notice } from '../../design/notice';

/** Steps that the chosen dates put before one they need; a board may mean it. */
export function OrderWarning({ order }: { readonly order: LaunchPreview['order'] }): ReactNode {
  if (order.length === 0) return null;
  return (
    <Notice title="Hạn vừa đặt làm bước sau đến hạn trước bước phải xong trước nó" kind="warn">
      <ul>
        {order.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
