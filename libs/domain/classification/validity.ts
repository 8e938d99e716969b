import type { Day } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import type { Warning } from '../plan/warning';
import type { RuleTable } from './table';

/** Told where a table is used outside the days it is meant for (a campaign of 2026 under rules of 2024); null where it is within them. */
export function outsideValidity({ document, validFrom, validTo }: RuleTable, day: Day): Warning | null {
  if (day >= validFrom && (validTo === null || day <= validTo)) return null;
  const until = validTo === null ? 'trở đi' : `đến ${sayDate(validTo)}`;
  const message = `Bộ quy tắc theo ${document} dùng cho thời gian từ ${sayDate(validFrom)} ${until}; ngày ${sayDate(day)} nằm ngoài thời gian đó.`;
  return { code: 'rules-outside-validity', message, cite: 'G-14' };
}
