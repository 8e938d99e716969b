import type { Warning } from '../plan/warning';
import { type Level, lowest, rank } from './level';

/** The only head a ceiling does not bind: of a residential-group branch (chi bộ tổ dân phố, P79-09). */
export const CAP_EXEMPTIONS = ['residential-group-branch'] as const;
export type CapExemption = (typeof CAP_EXEMPTIONS)[number];

export interface CappedLevel {
  readonly level: Level;
  readonly capped: boolean;
  readonly cite: string;
  readonly warnings: readonly Warning[];
}

const NOTHING_HEADED: Warning = {
  code: 'no-ceiling',
  message: 'Chưa ghi mức xếp loại của tập thể, tổ chức, cơ quan, đơn vị do người này đứng đầu, nên chưa giới hạn mức; khi có phải xét lại.',
  cite: 'H19-14, C.III.5',
};

/**
 * The level of a head, not above the lowest of what they head (H19-14, P79-09). A committee's ceiling is its party organisation's level
 * (H19-13), which its own table applies.
 */
export function capLevel(level: Level, ceilings: readonly Level[], exemption?: CapExemption): CappedLevel {
  if (exemption !== undefined) return { level, capped: false, cite: 'P79-09, VII.2', warnings: [] };
  const ceiling = lowest(ceilings);
  const capped = ceiling !== null && rank(ceiling) < rank(level);
  return {
    level: capped ? ceiling : level,
    capped,
    cite: 'H19-14, C.III.5; P79-09, VII.2',
    warnings: ceiling === null ? [NOTHING_HEADED] : [],
  };
}
