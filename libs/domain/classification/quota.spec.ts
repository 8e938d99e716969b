import { exact } from '../exact/exact';
import type { Refusal } from '../refusal';
import { allowedExcellent, checkQuotaSettings, DEFAULT_QUOTA, exceedsFinalGood, otherReadings, type QuotaSettings } from './quota';

const by = (settings: Partial<QuotaSettings>): QuotaSettings => ({ ...DEFAULT_QUOTA, ...settings });
const noFloor = by({ smallGroupFloor: false });

describe('how many may be excellent (H19-15, H19-16, P75-02)', () => {
  test('the reading used unless a board says otherwise', () => {
    expect(DEFAULT_QUOTA).toEqual({ percent: exact(20), base: 'good_or_better', rounding: 'down', smallGroupFloor: true });
  });

  // regulations-2026.md section 3: [G, base G down, base G half up, base final good down, base final good half up]
  test.each([
    [4, 0, 1, 0, 1],
    [5, 1, 1, 0, 1],
    [8, 1, 2, 1, 1],
    [10, 2, 2, 1, 2],
    [12, 2, 2, 2, 2],
    [18, 3, 4, 3, 3],
    [22, 4, 4, 3, 4],
    [24, 4, 5, 4, 4],
    [30, 6, 6, 5, 5],
    [0, 0, 0, 0, 0],
  ])('%d reach good: %d rounded down, %d half up, of the final good %d and %d', (g, down, halfUp, finalDown, finalHalfUp) => {
    expect(allowedExcellent(g, noFloor)).toBe(down);
    expect(allowedExcellent(g, { ...noFloor, rounding: 'half_up' })).toBe(halfUp);
    expect(allowedExcellent(g, { ...noFloor, base: 'good_only_final' })).toBe(finalDown);
    expect(allowedExcellent(g, { ...noFloor, base: 'good_only_final', rounding: 'half_up' })).toBe(finalHalfUp);
  });

  test.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 1],
    [12, 2],
  ])('H19-16: with the small-group floor %d who reach good → %d', (g, allowed) => {
    expect(allowedExcellent(g, DEFAULT_QUOTA)).toBe(allowed);
  });

  test('the floor is for fewer than 5 only, whatever the base, and gives exactly 1', () => {
    expect(allowedExcellent(5, by({ base: 'good_only_final' }))).toBe(0);
    expect(allowedExcellent(4, by({ base: 'good_only_final' }))).toBe(1);
    expect(allowedExcellent(4, by({ percent: exact(50) }))).toBe(1);
  });

  test('all who are classified, a granted ceiling, an odd percentage', () => {
    expect(allowedExcellent(10, by({ base: 'all', classified: 24 }))).toBe(4);
    expect(allowedExcellent(10, by({ base: 'all', classified: 24, rounding: 'half_up' }))).toBe(5);
    expect(allowedExcellent(10, by({ base: 'all' }))).toBe(0);
    expect(allowedExcellent(20, by({ ceiling: exact(25) }))).toBe(5);
    expect(allowedExcellent(1000, by({ percent: exact('33.3') }))).toBe(333);
    expect(allowedExcellent(10, by({ percent: exact(100), base: 'good_only_final' }))).toBe(5);
    expect(allowedExcellent(10, by({ percent: exact(0) }))).toBe(0);
  });

  test('what the other readings would allow', () => {
    const pairs = (settings: QuotaSettings, g: number): unknown[] =>
      otherReadings(g, settings).map(({ settings: { base, rounding }, allowed }) => [base, rounding, allowed]);
    expect(pairs(DEFAULT_QUOTA, 24)).toEqual([
      ['good_or_better', 'half_up', 5],
      ['good_only_final', 'down', 4],
      ['good_only_final', 'half_up', 4],
    ]);
    expect(pairs(by({ base: 'good_only_final', rounding: 'half_up', classified: 30 }), 8)).toEqual([
      ['good_or_better', 'down', 1],
      ['good_or_better', 'half_up', 2],
      ['good_only_final', 'down', 1],
      ['all', 'down', 6],
      ['all', 'half_up', 6],
    ]);
    expect(otherReadings(3, DEFAULT_QUOTA).map(({ allowed }) => allowed)).toEqual([1, 1, 1]);
  });

  test.each([
    [2, 12, false],
    [2, 10, true],
    [1, 6, false],
    [1, 5, true],
    [0, 0, false],
    [0, 7, false],
  ])('%d excellent of %d are more than 20%% of the good that is left: %s', (excellent, g, exceeds) => {
    expect(exceedsFinalGood(excellent, g, DEFAULT_QUOTA)).toBe(exceeds);
  });

  test('the share that is exceeded is the ceiling where one was granted', () => {
    expect(exceedsFinalGood(2, 10, by({ ceiling: exact(25) }))).toBe(false);
  });

  test.each([
    [by({ base: 'all' }), 'missing-key', 'settings.classified', 'phải ghi tổng số'],
    [by({ base: 'all', classified: 9 }), 'classified-below-good', 'settings.classified', 'không thể ít hơn'],
    [by({ classified: 9 }), 'classified-below-good', 'settings.classified', 'không thể ít hơn'],
    [by({ percent: exact('100.1') }), 'percent-out-of-range', 'settings.percent', 'từ 0 đến 100'],
    [by({ percent: exact('-0.1') }), 'percent-out-of-range', 'settings.percent', 'từ 0 đến 100'],
    [by({ ceiling: exact(101) }), 'percent-out-of-range', 'settings.ceiling', 'từ 0 đến 100'],
  ])('refused: %# %s', (settings, code, path, says) => {
    expect(() => checkQuotaSettings(10, settings)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(says), about: { path, cite: 'H19-15, C.I.2.1' } }) as Refusal,
    );
  });

  test('settings that say enough pass', () => {
    expect(checkQuotaSettings(10, by({ base: 'all', classified: 10, percent: exact(100), ceiling: exact(0) }))).toBeUndefined();
  });
});
