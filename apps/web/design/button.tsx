import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly kind?: 'second' | 'danger';
  /** Sends the form it stands in unless this is given. */
  readonly onPress?: () => void;
  /** Being done: stays where the focus is, says so, and does nothing more. */
  readonly busy?: boolean;
}

/** One primary action a page; what else there is, is `second`. */
export function Button({ children, kind, onPress, busy = false }: Props): ReactNode {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      className={kind ? `button button-${kind}` : 'button'}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {busy ? 'Đang ghi…' : children}
    </button>
  );
}
