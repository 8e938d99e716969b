import type { ReactNode } from 'react';
import { Button } from './button';

interface Props {
  /** The cursors that led here, one a page turned. */
  readonly cursors: readonly string[];
  readonly next: string | null;
  readonly onMove: (cursors: readonly string[]) => void;
}

/** Turns the pages of a long list. */
export function Pager({ cursors, next, onMove }: Props): ReactNode {
  if (cursors.length === 0 && next === null) return null;
  return (
    <nav className="row" aria-label="Các trang của danh sách">
      {cursors.length > 0 && (
        <Button kind="second" onPress={() => onMove(cursors.slice(0, -1))}>
          ‹ Trang trước
        </Button>
      )}
      <span>Trang {cursors.length + 1}</span>
      {next !== null && (
        <Button kind="second" onPress={() => onMove([...cursors, next])}>
          Trang sau ›
        </Button>
      )}
    </nav>
  );
}
