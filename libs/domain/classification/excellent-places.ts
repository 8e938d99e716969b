import type { Warning } from '../plan/warning';
import { Refusal } from '../refusal';
import { type Candidate, type Picked, pickExcellent } from './pick';
import { allowedExcellent, checkQuotaSettings, exceedsFinalGood, otherReadings, type QuotaSettings } from './quota';
import { numberWords } from './words';

/** The places of one group, who gets them, and what other readings of the quota would allow. */
export interface ExcellentPlaces<Id = string> extends Picked<Id> {
  readonly allowed: number;
  readonly readings: readonly { readonly settings: QuotaSettings; readonly allowed: number }[];
  readonly cite: string;
  readonly warnings: readonly Warning[];
}

const CITE = 'H19-15, H19-16, H19-17, C.I.2.1, C.IV.10, C.IV.11';

/**
 * Who of one group is `excellent` (H19-15 to H19-17): `candidates` are those the vote brought there, `goodOrBetter` all of the group who
 * reached `good` or above before picking. Throws a Refusal where there are more candidates than those, or settings that do not say enough.
 */
export function excellentPlaces<Id>(
  goodOrBetter: number,
  candidates: readonly Candidate<Id>[],
  settings: QuotaSettings,
): ExcellentPlaces<Id> {
  checkQuotaSettings(goodOrBetter, settings);
  if (candidates.length > goodOrBetter) {
    const message = `Có ${candidates.length} người hoặc tổ chức đủ điều kiện xuất sắc trong khi chỉ ${goodOrBetter} đạt mức tốt trở lên.`;
    throw new Refusal('more-candidates-than-good', message, { path: 'candidates', cite: 'H19-15, C.I.2.1' });
  }
  const allowed = allowedExcellent(goodOrBetter, settings);
  const picked = pickExcellent(candidates, allowed);
  return {
    allowed,
    ...picked,
    readings: otherReadings(goodOrBetter, settings),
    cite: CITE,
    warnings: [
      ...(exceedsFinalGood(picked.picked.length, goodOrBetter, settings)
        ? [aboveFinalGood(picked.picked.length, goodOrBetter, settings)]
        : []),
      ...(allowed < allowedExcellent(goodOrBetter, { ...settings, smallGroupFloor: false }) ? [ONE_ONLY] : []),
    ],
  };
}

function aboveFinalGood(excellent: number, goodOrBetter: number, { percent, ceiling }: QuotaSettings): Warning {
  const message =
    `Chọn ${excellent} xuất sắc thì còn ${goodOrBetter - excellent} tốt, và ${excellent} vượt ${numberWords(ceiling ?? percent)}% của số tốt còn lại. ` +
    'Văn bản viết tỷ lệ trên số “được xếp loại Hoàn thành tốt nhiệm vụ”; ở đây đọc theo cơ sở tính đã chọn. Điểm này cần người có thẩm quyền quyết định.';
  return { code: 'exceeds-final-good', message, cite: 'H19-15, C.I.2.1' };
}

const ONE_ONLY: Warning = {
  code: 'small-group-one-only',
  message: 'Dưới 05 người hoặc tổ chức đạt mức tốt thì văn bản cho chọn 01; tỷ lệ đã đặt cho nhiều hơn, nhưng ở đây theo văn bản.',
  cite: 'H19-16, C.IV.10',
};
