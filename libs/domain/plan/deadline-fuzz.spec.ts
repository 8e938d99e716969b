import * as fc from 'fast-check';
import { addDays, toIso } from '../calendar/instant';
import { Refusal } from '../refusal';
import { resolveDeadline } from './deadline';

const CONTEXT = { campaignYear: 2026 };

/** The answer's day, or the code of the refusal; anything else thrown is a crash. */
function read(text: string, context: { campaignYear: number; sourceYear?: number } = CONTEXT): string {
  try {
    return resolveDeadline(text, context).day;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** A real day and its year, built without the code under test. */
const realDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const words = fc.constantFrom(
  'trước',
  'ngày',
  'chậm nhất',
  'xong',
  'trong tháng',
  'không',
  'sau',
  'từ',
  'đến',
  'hằng năm',
  'hàng năm',
  'là',
  'năm',
  'tháng',
  'hoàn thành',
  ':',
  'giờ',
  'hoặc',
  'và',
);
const numbers = fc.oneof(
  fc.constantFrom('26/11', '05/12/2026', '5.12', '31/11', '26', '2026', '12', '26/11/26', '29/02', '1e1', '²', '１２'),
  fc.integer({ min: -5, max: 3000 }).map(String),
);

describe('G-02 the parser under fire', () => {
  test('no text whatever crashes it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        read(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('what it accepts of shuffled words is whole, with exactly one limit word and one day in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, numbers), { maxLength: 7 }), (parts) => {
        const text = parts.join(' ');
        if (!/^\d{4}-/.test(read(text))) return;
        expect(text.replace(/không (muộn|chậm) hơn/g, '')).not.toMatch(/không|sau|từ|giờ|hoặc|²|１/);
        expect(text.match(/\d{1,2}[/.]\d{1,2}/g)?.length ?? 1).toBe(1);
        const limits = text.replace(/xong trước|xong trong tháng/g, 'trước').match(/trước|chậm nhất|trong tháng|xong (?:ngày )?\d/g) ?? [];
        expect(limits).toHaveLength(1);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['trước ngày', -1],
    ['Trước', -1],
    ['XONG TRƯỚC NGÀY', -1],
    ['hoàn thành trước ngày', -1],
    ['chậm nhất ngày', 0],
    ['Hoàn thành chậm nhất là ngày', 0],
    ['xong ngày', 0],
    ['Thời gian thực hiện và hoàn thành: trước ngày', -1],
  ])('“%s D” reads the same however D is written', (before, shift) => {
    fc.assert(
      fc.property(realDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const short = `${Number(date)}/${Number(month)}/${year}`;
        const writings = [
          `${date}/${month}/${year}`,
          short,
          short.replaceAll('/', '.'),
          short.replaceAll('/', '-'),
          `${date}/${month} năm ${year}`,
        ];
        for (const written of writings) {
          const text = `${before} ${written}`;
          for (const form of [text, text.normalize('NFD'), `  ${text}.`, text.toUpperCase(), text.replaceAll(' ', '\u00a0')]) {
            expect([form, read(form)]).toEqual([form, addDays(day, shift)]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a written year is shifted by the campaign, and the last moment is always 23:59:59.999 in Viet Nam', () => {
    fc.assert(
      fc.property(realDay, fc.integer({ min: 2010, max: 2040 }), fc.integer({ min: 2010, max: 2040 }), (day, campaignYear, sourceYear) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const answer = read(`chậm nhất ngày ${date}/${month}/${year}`, { campaignYear, sourceYear });
        const shifted = `${Number(year) + campaignYear - sourceYear}-${month}-${date}`;
        const exists =
          !Number.isNaN(Date.parse(`${shifted}T00:00:00Z`)) && new Date(`${shifted}T00:00:00Z`).toISOString().startsWith(shifted);
        expect(answer).toBe(exists ? shifted : 'no-such-day');
      }),
    );
    expect(toIso(resolveDeadline('trước ngày 26/11', CONTEXT).instant)).toBe('2026-11-25T23:59:59.999+07:00');
  });

  test('no text takes long to refuse', () => {
    const long = `thời gian ${'hoàn thành, '.repeat(5000)}trước`;
    const started = process.hrtime.bigint();
    expect(read(long)).toBe('unreadable-deadline');
    expect(read(`${'xong '.repeat(5000)}trước ngày 26/11x`)).toBe('unreadable-deadline');
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });
});
