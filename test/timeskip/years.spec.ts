import { countsOf } from '../support/histories';
import { InMemoryCampaign } from './in-memory-campaign';
import { launched } from './launched';
import { playP79 } from './p79-year';
import { play } from './play';
import { at, expectPunctual, mornings } from './punctual';

test('P79 in 2026 opens, chases, closes and ends on the dot; its timers are as many for 300 bodies as for 12 (P79-11, G-02, G-03)', async () => {
  const runs = await playP79(12);
  expectPunctual(
    runs,
    // From five working days before a deadline until its step is closed. Tuesday 24/11 is a day off; nothing on Saturdays and Sundays.
    ...mornings('2026-11', '17 18 19 20 23 25 26 27 30'),
    ...mornings('2026-12', '07 08 09 10 11 14'),
    // "trước ngày 26/11" is the end of 25/11; then one still owes, and the step closes when it has handed in.
    '2026-11-25 23:59:59.999 closeStep reviews',
    '2026-11-27 09:00:00.000 closeStep reviews',
    // The end of 27/11 also opens the step that comes after.
    '2026-11-27 23:59:59.999 openStep delegated-results',
    '2026-11-27 23:59:59.999 closeStep results',
    '2026-11-30 10:00:00.000 closeStep results',
    '2026-12-14 09:00:00.000 closeStep delegated-results',
    // Five working days after 14/12.
    '2026-12-21 07:00:00.000 endCampaign 2026-12-21',
  );
  // A new run after each of the five closings, each with nothing but the id; one timer for each of 18 moments and 3 pieces of news.
  const counts = countsOf(runs);
  expect(counts).toMatchObject({ runs: 6, timers: 21, signals: { submitted: 3 } });
  expect(countsOf(await playP79(300))).toEqual(counts);
}, 120_000);

/** So long a ladder that every working morning has somebody to chase. */
const EVERY_MORNING = [{ day: -90 }];
const WAIVED = ['P75-01', 'P75-02', 'P75-03', 'P75-04', 'P75-05', 'P75-06', 'P75-07', 'P75-07-decision', 'P75-08', 'P75-13'];

/** The last steps of P75, launched a few days before Christmas with everything before them waived. */
test.each([
  {
    year: 2025,
    launch: '2025-12-22 08:00',
    // 1 and 2/1 are off, Saturday 10/1 is worked in return; Tết is off from Monday 16/2 to Friday 20/2.
    chases: [
      ...mornings('2025-12', '23 24 25 26 29 30 31'),
      ...mornings('2026-01', '05 06 07 08 09 10 12 13 14 15 16 19 20 21 22 23 26 27 28 29 30'),
      ...mornings('2026-02', '02 03 04 05 06 09 10 11 12 13 23 24 25 26 27'),
    ],
    dossiers: '2025-12-29 15:00',
    delegated: '2026-02-02 10:00',
    announced: '2026-02-27 16:00',
    deadline: '2026-01-30 23:59:59.999',
    // Friday 27/2, then 2 to 6/3.
    end: '2026-03-06',
  },
  {
    year: 2026,
    launch: '2026-12-21 08:00',
    // 1/1 is off; Tết is off on 4, 5 and 8 to 10/2.
    chases: [
      ...mornings('2026-12', '22 23 24 25 28 29 30 31'),
      ...mornings('2027-01', '04 05 06 07 08 11 12 13 14 15 18 19 20 21 22 25 26 27 28 29'),
      ...mornings('2027-02', '01 02 03 11 12'),
    ],
    dossiers: '2026-12-29 15:00',
    delegated: '2027-02-01 10:00',
    announced: '2027-02-12 16:00',
    // A Saturday; the deadline stands all the same.
    deadline: '2027-01-30 23:59:59.999',
    end: '2027-02-19',
  },
])(
  'P75 for $year goes over New Year and Tết on the dot (P75-09a, P75-09b, P75-10, G-02, G-03)',
  async (expected) => {
    const launchAt = at(expected.launch);
    const { facts, calendar } = launched(
      'p75',
      expected.year,
      launchAt,
      3,
      Object.fromEntries(WAIVED.map((key) => [key, { waive: 'thử' }])),
    );
    const runs = await play(launchAt, new InMemoryCampaign({ ...facts, ladder: EVERY_MORNING }, calendar), [
      { at: at(expected.dossiers), act: (campaign, when) => campaign.submit('P75-09a', 3, when) },
      { at: at(expected.delegated), act: (campaign, when) => campaign.submit('P75-09b', 3, when) },
      { at: at(expected.announced), act: (campaign, when) => campaign.submit('P75-10', 3, when) },
    ]);
    expectPunctual(
      runs,
      // They come after steps that are waived, so their moment is the launch.
      `${expected.launch}:00.000 openStep P75-09a`,
      `${expected.launch}:00.000 openStep P75-09b`,
      `${expected.launch}:00.000 openStep P75-10`,
      ...expected.chases,
      `${expected.dossiers}:00.000 closeStep P75-09a`,
      `${expected.deadline} closeStep P75-09b`,
      `${expected.delegated}:00.000 closeStep P75-09b`,
      `${expected.announced}:00.000 closeStep P75-10`,
      `${expected.end} 07:00:00.000 endCampaign ${expected.end}`,
    );
  },
  120_000,
);
