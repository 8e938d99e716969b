import { type Exact, exact } from '../exact/exact';
import { Refusal } from '../refusal';

/** What the percentage is taken of: those who reach `good` or above before picking; the `good` left after picking; all who are classified. */
export const QUOTA_BASES = ['good_or_better', 'good_only_final', 'all'] as const;
export type QuotaBase = (typeof QUOTA_BASES)[number];
export const QUOTA_ROUNDINGS = ['down', 'half_up'] as const;
export type QuotaRounding = (typeof QUOTA_ROUNDINGS)[number];

/** How many may be `excellent`. Grouping, the fifth setting of H19-15, is who the caller puts together: one call a group. */
export interface QuotaSettings {
  /** H19 C.I.2.1: at most 20%. */
  readonly percent: Exact;
  readonly base: QuotaBase;
  readonly rounding: QuotaRounding;
  /** Fewer than 5 who reach `good`: 1 (H19-16, C.IV.10). */
  readonly smallGroupFloor: boolean;
  /** A percentage the superior granted in place of `percent`. */
  readonly ceiling?: Exact;
  /** How many are classified at all; needed for the base `all`. */
  readonly classified?: number;
}

/** The reading used unless a board says otherwise (H19-15, H19-16). */
export const DEFAULT_QUOTA: QuotaSettings = { percent: exact(20), base: 'good_or_better', rounding: 'down', smallGroupFloor: true };

const SMALL_GROUP = 5;

/** How many of a group may be `excellent`, where `goodOrBetter` reach `good` or above before picking. */
export function allowedExcellent(goodOrBetter: number, settings: QuotaSettings): number {
  if (settings.smallGroupFloor && goodOrBetter > 0 && goodOrBetter < SMALL_GROUP) return 1;
  if (settings.base === 'good_only_final') return greatestOfFinalGood(goodOrBetter, settings);
  return shareOf(settings.base === 'all' ? (settings.classified ?? 0) : goodOrBetter, settings);
}

/** The same group by every other pair of base and rounding; the base `all` only where the number classified is known. */
export function otherReadings(goodOrBetter: number, settings: QuotaSettings): { settings: QuotaSettings; allowed: number }[] {
  const bases = QUOTA_BASES.filter((base) => base !== 'all' || settings.classified !== undefined);
  const pairs = bases.flatMap((base) => QUOTA_ROUNDINGS.map((rounding) => ({ ...settings, base, rounding })));
  const others = pairs.filter(({ base, rounding }) => base !== settings.base || rounding !== settings.rounding);
  return others.map((other) => ({ settings: other, allowed: allowedExcellent(goodOrBetter, other) }));
}

/** Whether that many `excellent` are more than the percentage of the `good` that would be left (the literal base of C.I.2.1). */
export function exceedsFinalGood(excellent: number, goodOrBetter: number, settings: QuotaSettings): boolean {
  return percentOf(goodOrBetter - excellent, settings).lt(excellent);
}

/** Throws a Refusal where the settings do not say what their base needs. */
export function checkQuotaSettings(goodOrBetter: number, { base, classified, percent, ceiling }: QuotaSettings): void {
  const cite = 'H19-15, C.I.2.1';
  if (base === 'all' && classified === undefined)
    throw new Refusal('missing-key', 'Lấy tỷ lệ trên tổng số được xếp loại thì phải ghi tổng số đó.', {
      path: 'settings.classified',
      cite,
    });
  if ((classified ?? goodOrBetter) < goodOrBetter)
    throw new Refusal('classified-below-good', 'Tổng số được xếp loại không thể ít hơn số đạt mức tốt trở lên.', {
      path: 'settings.classified',
      cite,
    });
  for (const [name, value] of Object.entries({ percent, ceiling }))
    if (value !== undefined && (value.lt(0) || value.gt(100)))
      throw new Refusal('percent-out-of-range', 'Tỷ lệ phải từ 0 đến 100.', { path: `settings.${name}`, cite });
}

/** The greatest x with x ≤ round(percent × (goodOrBetter − x)); the right side falls as x grows, so the first that fails ends it. */
function greatestOfFinalGood(goodOrBetter: number, settings: QuotaSettings): number {
  let allowed = 0;
  while (allowed < goodOrBetter && allowed + 1 <= shareOf(goodOrBetter - allowed - 1, settings)) allowed += 1;
  return allowed;
}

function shareOf(base: number, settings: QuotaSettings): number {
  const share = percentOf(base, settings);
  return Number((settings.rounding === 'down' ? share.floor() : share.round()).n);
}

function percentOf(base: number, { percent, ceiling }: QuotaSettings): Exact {
  return (ceiling ?? percent).mul(base).div(100);
}
