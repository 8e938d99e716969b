import { calendarOf, isWorkingDay } from '@libs/domain/calendar/calendar';
import { addDays, type Day, weekday } from '@libs/domain/calendar/instant';
import { loadCalendar } from './load-calendar';

/*
 * The Vietnamese lunar calendar computed from the sun and the moon (after Meeus, Astronomical Algorithms, as Hồ Ngọc Đức applies it to
 * UTC+7), independent of any table: an oracle for Tết and Giỗ Tổ only. Julian day numbers are of noon; 2415021 is 1/1/1900.
 */
const SYNODIC = 29.530588853;
const rad = Math.PI / 180;

/** The Julian day in Viet Nam on which the k-th new moon after 1/1/1900 falls. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3) * rad;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3) * rad;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3) * rad;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * rad);
  const periodic =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const deltaT = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + periodic - deltaT + 0.5 + 7 / 24);
}

/** Which twelfth of the ecliptic the sun stands in at the midnight that begins a Julian day in Viet Nam; 9 begins at the winter solstice. */
function sunTwelfth(julian: number): number {
  const t = (julian - 0.5 - 7 / 24 - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * rad;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

const julianOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 2440588;
const dayOfJulian = (julian: number): Day => new Date((julian - 2440588) * 86_400_000).toISOString().slice(0, 10);

/** The index of the new moon that begins the 11th month, the one with the winter solstice, of a year. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianOf(`${year}-12-31`) - 2415021) / SYNODIC);
  return sunTwelfth(newMoon(k)) >= 9 ? k - 1 : k;
}

/** The day of Viet Nam on which a lunar month (1 or 3) of a year begins. A leap month takes no number: the first without a new twelfth. */
function lunarMonthStart(year: number, month: number): Day {
  const first = eleventhMonth(year - 1);
  const leapYear = Math.round((newMoon(eleventhMonth(year)) - newMoon(first)) / SYNODIC) > 12;
  let k = first;
  for (let number = 11; number !== month;) {
    k += 1;
    const isLeap = leapYear && sunTwelfth(newMoon(k)) === sunTwelfth(newMoon(k + 1)) && noLeapBetween(first, k);
    if (!isLeap) number = (number % 12) + 1;
  }
  return dayOfJulian(newMoon(k));
}

function noLeapBetween(first: number, k: number): boolean {
  for (let at = first + 1; at < k; at += 1) if (sunTwelfth(newMoon(at)) === sunTwelfth(newMoon(at + 1))) return false;
  return true;
}

const calendar = calendarOf(loadCalendar().days);
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

describe('G-03 Tết and Giỗ Tổ against the sun and the moon', () => {
  // So that the oracle itself is worth something: first days of Tết as everybody remembers them.
  test.each([
    [2018, '2018-02-16'],
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
  ])('mùng 1 Tết of %i is %s', (year, day) => {
    expect(lunarMonthStart(year, 1)).toBe(day);
  });

  test.each(YEARS)('%i: nobody works from the day before Tết to mùng 3, and five weekdays are off in one block', (year) => {
    const first = lunarMonthStart(year, 1);
    for (let shift = -1; shift <= 2; shift += 1) expect([shift, isWorkingDay(calendar, addDays(first, shift))]).toEqual([shift, false]);
    let start = first;
    while (!isWorkingDay(calendar, addDays(start, -1))) start = addDays(start, -1);
    let weekdaysOff = 0;
    for (let at = start; !isWorkingDay(calendar, at); at = addDays(at, 1)) if (weekday(at) !== 0 && weekday(at) !== 6) weekdaysOff += 1;
    expect(weekdaysOff).toBe(5);
  });

  test.each(YEARS)('%i: 10/3 of the lunar year is off, or the next working day in its place', (year) => {
    const anniversary = addDays(lunarMonthStart(year, 3), 9);
    let substitute = anniversary;
    while (weekday(substitute) === 0 || weekday(substitute) === 6) substitute = addDays(substitute, 1);
    expect([anniversary, isWorkingDay(calendar, anniversary), isWorkingDay(calendar, substitute)]).toEqual([anniversary, false, false]);
  });
});
