import { compareExact, exact, isRounded, isWhole, lesser, percentOf, readExact, writeExact, ZERO } from './exact';

describe('exact numbers (G-14: thresholds are decided on the decimal written)', () => {
  test.each([
    ['85', '85'],
    ['84.995', '84.995'],
    ['0.000001', '0.000001'],
    ['-1', '-1'],
    ['8.5e1', '85'],
    ['85E-1', '8.5'],
    ['1e+2', '100'],
    ['0', '0'],
    ['1e-6', '0.000001'],
  ])('%s is read as %s', (text, written) => {
    expect(writeExact(exact(text))).toBe(written);
  });

  test.each([
    '',
    ' 85',
    '85 ',
    '1/3',
    '0.(3)',
    '085',
    '.5',
    '5.',
    '+5',
    '1_000',
    'NaN',
    'Infinity',
    '0x10',
    '1e101',
    '1e-101',
    '1e',
    '8,5',
    `1.${'0'.repeat(399)}`,
  ])('“%s” is no number', (text) => {
    expect(readExact(text)).toBeNull();
    expect(() => exact(text)).toThrow(new RangeError(`not an exact number: ${text}`));
  });

  test('the longest number read has 400 characters, the largest exponent is 100', () => {
    expect(readExact(`1.${'0'.repeat(397)}1`)?.gt(1)).toBe(true);
    expect(readExact('1e100')?.n).toBe(10n ** 100n);
    expect(readExact('1e-100')?.d).toBe(10n ** 100n);
  });

  test('84.99999999999999999999 is below 85, and 1/3 + 2/3 is 1', () => {
    expect(exact('84.99999999999999999999').lt(85)).toBe(true);
    expect(exact(1).div(3).add(exact(2).div(3)).equals(1)).toBe(true);
    expect(percentOf(2, 3).add(percentOf(1, 3)).gte(100)).toBe(true);
  });

  test.each([
    ['2', '3', '66.666667'],
    ['1', '3', '33.333333'],
    ['1', '8', '12.5'],
    ['3', '3', '100'],
    ['0', '7', '0'],
  ])('%s of %s is %s percent', (part, whole, percent) => {
    expect(writeExact(percentOf(exact(part), exact(whole)))).toBe(percent);
  });

  test.each([
    ['0.0000005', '0.000001'],
    ['0.00000049999', '0'],
    ['84.9999995', '85'],
    ['84.9999994', '84.999999'],
  ])('%s leaves the product as %s: half up at six places', (text, written) => {
    expect(writeExact(exact(text))).toBe(written);
  });

  test.each([
    ['84.999999', false],
    ['84.9999999', true],
    ['85', false],
  ])('%s is rounded on the way out: %s', (text, rounded) => {
    expect(isRounded(exact(text))).toBe(rounded);
  });

  test('fewer places where asked', () => {
    expect(writeExact(exact('66.666'), 1)).toBe('66.7');
    expect(writeExact(exact('4.5'), 0)).toBe('5');
  });

  test.each([
    ['1', '2', -1],
    ['2', '1', 1],
    ['0.5', '0.50', 0],
    ['-2', '-1', -1],
    ['-1', '1', -1],
    ['0.33333333333333333333', '0.33333333333333333334', -1],
  ])('%s against %s: %d', (one, other, order) => {
    expect(compareExact(exact(one), exact(other))).toBe(order);
  });

  test('thirds against sixths', () => {
    expect(compareExact(exact(1).div(3), exact(2).div(6))).toBe(0);
    expect(compareExact(exact(1).div(3), exact(1).div(6))).toBe(1);
  });

  test('whole numbers, and the smaller of two', () => {
    expect([isWhole(exact('5')), isWhole(exact('5.0')), isWhole(exact('5.1')), isWhole(ZERO)]).toEqual([true, true, false, true]);
    expect(writeExact(lesser(exact('1.5'), exact('1.25')))).toBe('1.25');
    expect(writeExact(lesser(exact('1'), exact('2')))).toBe('1');
  });
});
