import type { ReactNode } from 'react';

/** For the keyboard: past the header to the page. */
export function SkipLink(): ReactNode {
  return (
    <a
      className="button skip"
      href="#noi-dung"
      onClick={(event) => {
        // The address stays clean: some pages read its fragment.
        event.preventDefault();
        document.getElementById('noi-dung')?.focus();
      }}
    >
      Đến nội dung chính
    </a>
  );
}
