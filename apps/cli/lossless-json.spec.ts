import * as fc from 'fast-check';
import { JsonNumber, parseLossless, writeLossless } from './lossless-json';

/** What JSON.parse gives, by turning our numbers into doubles. */
function lossy(value: unknown): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map(lossy);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, lossy(field)]));
  return value;
}

describe('JSON with numbers kept as written', () => {
  test('a decimal that a double would round', () => {
    const text = '{"score":84.99999999999999999999,"n":[1,-0.5,1e3]}';
    expect(parseLossless(text)).toEqual({
      score: new JsonNumber('84.99999999999999999999'),
      n: [new JsonNumber('1'), new JsonNumber('-0.5'), new JsonNumber('1e3')],
    });
    expect(writeLossless(parseLossless(text))).toBe(text);
  });

  test('agrees with JSON.parse on every JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(lossy(parseLossless(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '}', ']', '"', '0', '\\', '\u0001', 'x'), (json, at, wedge) => {
        const text = json.slice(0, at % (json.length + 1)) + wedge + json.slice(at % (json.length + 1));
        let theirs: unknown;
        try {
          theirs = JSON.parse(text);
        } catch {
          expect(() => parseLossless(text)).toThrow('JSON sai');
          return;
        }
        // JSON.parse accepts a key written twice; we do not.
        try {
          expect(lossy(parseLossless(text))).toEqual(theirs);
        } catch (error) {
          expect(String(error)).toContain('ghi hai lần');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', 'dòng 1, cột 11: khóa “a” ghi hai lần'],
    ['[1,\n 2,,]', 'dòng 2, cột 4: chờ một giá trị'],
    ['01', 'còn chữ thừa'],
    ['', 'dòng 1, cột 1: chờ một giá trị'],
    ['['.repeat(200), 'lồng nhau quá 100 tầng'],
    ['{a:1}', 'chờ tên khóa'],
    ['"\\x"', 'chuỗi chữ không đóng'],
  ])('%s', (text, says) => {
    expect(() => parseLossless(text)).toThrow(says);
  });

  test('__proto__ is a key like another', () => {
    expect(Object.keys(parseLossless('{"__proto__":1}') as object)).toEqual(['__proto__']);
  });
});
