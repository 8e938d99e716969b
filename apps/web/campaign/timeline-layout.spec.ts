import { expect, test } from '@jest/globals';
import { type Drawn, layOut } from './timeline-layout';

const step = (key: string, day: string | null, roles: Partial<Drawn> = { implementing: ['Các chi bộ'] }): Drawn => ({
  ...{ key, title: key, waived: null, directing: [], advisory: [], implementing: [], cooperating: [], opinion: [] },
  due: day === null ? null : { at: `${day}T23:59:59.999+07:00`, text: day },
  ...roles,
});
const steps = [
  step('results', '2026-11-27'),
  step('reviews', '2026-11-25', { implementing: ['Các chi bộ'], directing: ['Ban Thường vụ'] }),
  step('decision', '2027-01-15', { directing: ['Ban Thường vụ'] }),
  step('waived', null),
];
const picture = layOut(steps, '2026-11-21');

test('months from the first deadline to the last, across the turn of the year', () => {
  expect(picture.months.map(({ name }) => name)).toEqual(['Tháng 11/2026', 'Tháng 12/2026', 'Tháng 1/2027']);
});

test('over a year the names of the months are short, so that none runs into the next', () => {
  const { months } = layOut([step('early', '2026-02-28'), step('late', '2027-03-30')], '2026-11-21');
  expect(months.map(({ name }) => name).slice(0, 4)).toEqual(['', '3/2026', '4/2026', '5/2026']);
  expect(months.every(({ name, x }, at) => name === '' || (months[at + 1]?.x ?? Infinity) - x > 64)).toBe(true);
});

test('a lane for every role that somebody has, a mark for each of its steps; a step without a deadline is not drawn', () => {
  expect(picture.lanes.map(({ name, marks }) => [name, marks.map(({ label }) => label)])).toEqual([
    ['Chỉ đạo', ['25/11 reviews', '15/01 decision']],
    ['Thực hiện', ['25/11 reviews', '27/11 results']],
  ]);
});

test('labels that would run into each other stand in rows of their own', () => {
  const [directing, implementing] = picture.lanes.map(({ marks }) => marks.map(({ y }) => y));
  expect(new Set(directing).size).toBe(1);
  expect(new Set(implementing).size).toBe(2);
});

test('marks stand in the order of their days, labels within the picture', () => {
  const [first, second] = picture.lanes[1]?.marks ?? [];
  expect(first && second && first.x < second.x).toBe(true);
  const late = layOut([...steps, step('late', '2027-01-20', { title: 'Gửi báo cáo kết quả', opinion: ['a'] })], '2026-11-21');
  expect(late.lanes.at(-1)?.marks.map(({ side }) => side)).toEqual(['left']);
});

test('a long title is cut, with its day before it', () => {
  const title = 'Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ';
  const { lanes } = layOut([step('reviews', '2026-11-05', { title, implementing: ['a'] })], '2026-11-21');
  expect(lanes[0]?.marks[0]?.label).toBe('05/11 Hoàn thành kiểm điểm của tập thể và cá nhân…');
});

test.each([
  ['2026-12-01', true],
  ['2026-11-23', true],
  ['2026-11-22', false],
  ['2027-01-18', true],
  ['2027-01-19', false],
])('today, %s, is marked within the days shown, two before the first deadline to three after the last: %s', (today, shown) => {
  expect(layOut(steps, today).today !== null).toBe(shown);
});
