import type { ReactNode } from 'react';

const DRAWN = {
  check: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  late: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.5V8l2.6 2" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="6" />,
  soon: <path d="M8 2.5v7M8 12.8v.4" />,
  over: (
    <>
      <path d="M8 1.8L15 14H1z" />
      <path d="M8 6v4M8 11.9v.3" />
    </>
  ),
  wait: <path d="M4 2h8M4 14h8M4.7 2c0 4 6.6 8 6.6 12M11.3 2c0 4-6.6 8-6.6 12" />,
  back: <path d="M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7" />,
  dash: <path d="M3 8h10" />,
  cross: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  pause: <path d="M5.5 3v10M10.5 3v10" />,
} as const;

export type SignName = keyof typeof DRAWN;

/** A small drawn sign; the word beside it says the same, so it is hidden from screen readers. Drawn, because no font has all of them. */
export function Sign({ name }: { readonly name: SignName }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {DRAWN[name]}
    </svg>
  );
}
