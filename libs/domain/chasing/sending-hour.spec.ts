import { at, calendar2026 } from '@test/support/viet-nam-2026';
import { sayInstant } from '../calendar/wording';
import { morningBefore, sendingAfterChase, sendingHour } from './sending-hour';

describe('the next sending hour, 07:30 of a working day', () => {
  test.each([
    ['before the hour', '11-20 06:00', '11-20 07:30'],
    ['at the hour', '11-20 07:30', '11-20 07:30'],
    ['after it: Monday', '11-20 07:31', '11-23 07:30'],
    ['over a day off', '11-23 10:00', '11-25 07:30'],
    ['on a day off', '11-24 06:00', '11-25 07:30'],
    ['on a Sunday', '11-22 06:00', '11-23 07:30'],
    ['on a Saturday that is worked', '12-05 07:00', '12-05 07:30'],
    ['over New Year', '12-31 08:00', '2027-01-04 07:30'],
  ])('%s', (_, from, hour) => {
    expect(sayInstant(sendingHour(calendar2026, at(from)))).toBe(sayInstant(at(hour)));
  });
});

describe('after a morning’s chase', () => {
  test.each([
    ['in time', '11-20 07:00', '11-20 07:30'],
    ['at the hour', '11-20 07:30', '11-20 07:30'],
    ['late: at once', '11-20 07:31', '11-20 07:31'],
    ['at six in the evening, still', '11-20 18:00', '11-20 18:00'],
    ['later that evening: the next working day', '11-20 18:01', '11-23 07:30'],
    ['on a day off: the next working day', '11-24 12:00', '11-25 07:30'],
    ['at night, before the hour', '11-20 03:00', '11-20 07:30'],
  ])('%s', (_, chased, sent) => {
    expect(sayInstant(sendingAfterChase(calendar2026, at(chased)))).toBe(sayInstant(at(sent)));
  });
});

test('a digest must not overtake the chase of its own morning', () => {
  expect(morningBefore(at('11-20 07:30'))).toBe(at('11-20 07:00'));
  expect(morningBefore(at('11-20 23:59'))).toBe(at('11-20 07:00'));
});
