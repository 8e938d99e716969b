import { DEFAULT_QUOTA } from '@libs/domain/classification/quota';
import { exact } from '@libs/domain/exact/exact';
import { hasQuotaRules, loadQuotaRules, quotaSettings, readQuotaRules } from './quota-rules';

const SETTLED = { base: 'all', rounding: 'half_up', smallGroupFloor: false } as const;

describe('the quota of each rule set (H19-15, H19-16, P75-02)', () => {
  test('H19: the reading used unless a board says otherwise', () => {
    expect(quotaSettings(loadQuotaRules('h19-2024'))).toEqual(DEFAULT_QUOTA);
    expect(quotaSettings(loadQuotaRules('h19-2024'), { rounding: 'half_up', classified: 30 })).toEqual({
      ...DEFAULT_QUOTA,
      ...{ rounding: 'half_up', classified: 30 },
    });
  });

  test.each([
    ['p75-2022', {}, 'settings.base', 'P75-02'],
    ['p75-2022', { base: 'all' }, 'settings.rounding', 'P75-02'],
    ['p75-2022', { base: 'all', rounding: 'down' }, 'settings.smallGroupFloor', 'P75-02'],
    ['qd366-2025', {}, 'settings.base', 'QĐ 366'],
    ['nd335-2025', { base: 'all' }, 'settings.rounding', 'NĐ 335'],
  ] as const)('%s with %j: what the source leaves open is asked for, never defaulted', (ruleSet, board, path, cite) => {
    expect(() => quotaSettings(loadQuotaRules(ruleSet), board)).toThrow(
      expect.objectContaining({
        ...{ code: 'missing-key', message: expect.stringMatching(/^Chưa quyết định: .*\? Không có giá trị mặc định\.$/) as string },
        about: { path, cite: expect.stringContaining(cite) as string },
      }) as Error,
    );
  });

  test('P75-02: 20% with what the board settled', () => {
    expect(quotaSettings(loadQuotaRules('p75-2022'), { ...SETTLED, classified: 40 })).toEqual({
      percent: exact(20),
      ...SETTLED,
      classified: 40,
    });
  });

  test('a ceiling the superior granted, only where the source knows one', () => {
    expect(quotaSettings(loadQuotaRules('qd366-2025'), { ...SETTLED, ceiling: exact(25) }).ceiling).toEqual(exact(25));
    expect(() => quotaSettings(loadQuotaRules('h19-2024'), { ceiling: exact(25) })).toThrow('Văn bản không cho tỷ lệ riêng');
  });

  test('a percentage that is open', () => {
    const open = { ...loadQuotaRules('h19-2024'), percent: { value: null, cite: 'x' } };
    expect(() => quotaSettings(open)).toThrow('tỷ lệ bao nhiêu phần trăm?');
    expect(quotaSettings(open, { percent: exact(15) }).percent).toEqual(exact(15));
  });

  test.each(['nd90-2020', '../plans', 'h20'])('%s has none', (ruleSet) => {
    expect(hasQuotaRules(ruleSet)).toBe(false);
    expect(() => loadQuotaRules(ruleSet)).toThrow(
      expect.objectContaining({ code: 'no-quota', about: { path: 'ruleSet', cite: 'H19-15' } }) as Error,
    );
  });

  test('a wrong file is refused by line and column', () => {
    const text = 'id: x\ndocument: y\npercent: { value: 120, cite: z }\n';
    expect(() => readQuotaRules(text, 'thu/quota.yaml')).toThrow(
      'thu/quota.yaml, dòng 3, cột 19 (percent.value): quá lớn; nhiều nhất 100.',
    );
  });
});
