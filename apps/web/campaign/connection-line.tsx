import type { ReactNode } from 'react';

/** Says whether the page moves by itself; always one line, so that nothing jumps when the network comes and goes. */
export function ConnectionLine({ connected }: { readonly connected: boolean }): ReactNode {
  return (
    <p className="connection quiet small" role="status">
      {connected ? 'Trang này tự cập nhật.' : 'Mất kết nối, đang nối lại; số liệu là của lần cập nhật trước.'}
    </p>
  );
}
