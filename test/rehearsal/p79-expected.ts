/**
 * What the rehearsal of Kế hoạch 79 must produce, worked out by hand from the plan, the calendar of 2026 and the default ladder
 * (working days −5, −2, 0, +1, +3, +5). Imports nothing of ours.
 *
 * 2026: 24/11 is a day off. `reviews` is due on Wed 25/11, so −5 is Tue 17/11, −2 Fri 20/11, +1 Thu 26/11, +3 Mon 30/11.
 * `results` is due on Fri 27/11 (−5 Thu 19/11, −2 Wed 25/11), from 26/11 on on Tue 1/12 (−2 Fri 27/11, 0 Tue 1/12, +1 Wed 2/12).
 * `delegated-results` is due on Mon 14/12 (−5 Mon 7/12, −2 Thu 10/12).
 * The amendment of 26/11 is told on 27/11 to who still owes `results`, also to CB11 and CB12, which must finish their reviews first. The pause of
 * Fri 4/12 16:00 is told on Mon 7/12, the resumption of Tue 8/12 10:00 on Wed 9/12, to who still owes something: CB12 and the organizing board.
 */

/** day | person | occasion | why, step and body of each reminder in it. */
export const messages = `
2026-11-09 | BT  | launch | launch results BCH, launch reviews BCH
2026-11-09 | CT  | launch | launch results UBND, launch reviews UBND
2026-11-09 | D01 | launch | launch results CB01, launch reviews CB01
2026-11-09 | D02 | launch | launch results CB02, launch reviews CB02
2026-11-09 | S01 | launch | launch results CB01, launch reviews CB01
2026-11-09 | S02 | launch | launch results CB02, launch reviews CB02
2026-11-09 | S03 | launch | launch results CB03, launch reviews CB03
2026-11-09 | S04 | launch | launch results CB04, launch reviews CB04
2026-11-09 | S05 | launch | launch results CB05, launch reviews CB05
2026-11-09 | S06 | launch | launch results CB06, launch reviews CB06
2026-11-09 | S07 | launch | launch results CB07, launch reviews CB07
2026-11-09 | S08 | launch | launch results CB08, launch reviews CB08
2026-11-09 | S09 | launch | launch results CB09, launch reviews CB09
2026-11-09 | S10 | launch | launch results CB10, launch reviews CB10
2026-11-09 | S11 | launch | launch results CB11, launch reviews CB11
2026-11-09 | S12 | launch | launch results CB12, launch reviews CB12
2026-11-09 | TC  | launch | launch delegated-results BTC
2026-11-17 | CT  | digest | owes:-5 reviews UBND
2026-11-17 | S04 | digest | owes:-5 reviews CB04
2026-11-17 | S05 | digest | owes:-5 reviews CB05
2026-11-17 | S06 | digest | owes:-5 reviews CB06
2026-11-17 | S07 | digest | owes:-5 reviews CB07
2026-11-17 | S08 | digest | owes:-5 reviews CB08
2026-11-17 | S09 | digest | owes:-5 reviews CB09
2026-11-17 | S10 | digest | owes:-5 reviews CB10
2026-11-17 | S11 | digest | owes:-5 reviews CB11
2026-11-17 | S12 | digest | owes:-5 reviews CB12
2026-11-19 | S03 | digest | owes:-5 results CB03
2026-11-19 | S04 | digest | owes:-5 results CB04
2026-11-19 | S05 | digest | owes:-5 results CB05
2026-11-19 | S06 | digest | owes:-5 results CB06
2026-11-19 | S07 | digest | owes:-5 results CB07
2026-11-19 | S08 | digest | owes:-5 results CB08
2026-11-20 | S09 | digest | owes:-2 reviews CB09
2026-11-20 | S10 | digest | owes:-2 reviews CB10
2026-11-20 | S11 | digest | owes:-2 reviews CB11
2026-11-20 | S12 | digest | owes:-2 reviews CB12
2026-11-23 | S05 | digest | returned reviews CB05
2026-11-25 | S09 | digest | owes:-2 results CB09
2026-11-25 | S10 | digest | owes:0 reviews CB10
2026-11-25 | S11 | digest | owes:0 reviews CB11
2026-11-25 | S12 | digest | owes:0 reviews CB12
2026-11-26 | S11 | digest | owes:1 reviews CB11
2026-11-26 | S12 | digest | owes:1 reviews CB12
2026-11-26 | U2  | digest | oversight:1 reviews CB11, oversight:1 reviews CB12
2026-11-27 | D02 | digest | owes:1 reviews CB02, returned reviews CB02
2026-11-27 | S02 | digest | owes:1 reviews CB02, returned reviews CB02
2026-11-27 | S10 | digest | amended results CB10, owes:-2 results CB10
2026-11-27 | S11 | digest | amended results CB11
2026-11-27 | S12 | digest | amended results CB12
2026-11-27 | U1  | digest | oversight:1 reviews CB02
2026-12-01 | BT  | digest | directing:3 reviews CB02, directing:3 reviews CB12
2026-12-01 | D02 | digest | owes:3 reviews CB02
2026-12-01 | S02 | digest | owes:3 reviews CB02
2026-12-01 | S12 | digest | owes:3 reviews CB12
2026-12-01 | U1  | digest | oversight:3 reviews CB02
2026-12-01 | U2  | digest | oversight:3 reviews CB12
2026-12-03 | BT  | digest | directing:5 reviews CB12
2026-12-03 | S12 | digest | owes:5 reviews CB12
2026-12-03 | U2  | digest | oversight:5 reviews CB12
2026-12-04 | S12 | digest | owes:1 results CB12
2026-12-04 | U2  | digest | oversight:1 results CB12
2026-12-07 | S12 | digest | paused results CB12
2026-12-07 | TC  | digest | paused delegated-results BTC
2026-12-08 | BT  | digest | directing:3 results CB12
2026-12-08 | S12 | digest | owes:3 results CB12
2026-12-08 | U2  | digest | oversight:3 results CB12
2026-12-09 | S12 | digest | resumed results CB12
2026-12-09 | TC  | digest | resumed delegated-results BTC
2026-12-10 | TC  | digest | owes:-2 delegated-results BTC
2026-12-14 | TC  | digest | owes:0 delegated-results BTC
`;

/** day | step | body | rung, and whether a letter was drafted. */
export const escalations = `
2026-11-26 | reviews | CB11 | 1
2026-11-26 | reviews | CB12 | 1
2026-11-27 | reviews | CB02 | 1
2026-12-01 | reviews | CB02 | 3
2026-12-01 | reviews | CB12 | 3
2026-12-03 | reviews | CB12 | 5 letter
2026-12-04 | results | CB12 | 1
2026-12-08 | results | CB12 | 3
`;

/** step | body | first done (Viet Nam) | deadline in force | on time or late. */
export const timeliness = `
reviews | BCH  | 2026-11-12 09:00 | 2026-11-25 | on time
reviews | CB01 | 2026-11-13 09:00 | 2026-11-25 | on time
reviews | CB02 | 2026-11-13 09:10 | 2026-11-25 | on time
reviews | CB03 | 2026-11-13 09:20 | 2026-11-25 | on time
reviews | CB04 | 2026-11-18 08:00 | 2026-11-25 | on time
reviews | CB05 | 2026-11-18 08:10 | 2026-11-25 | on time
reviews | CB06 | 2026-11-18 08:20 | 2026-11-25 | on time
reviews | CB07 | 2026-11-18 08:30 | 2026-11-25 | on time
reviews | CB08 | 2026-11-18 08:40 | 2026-11-25 | on time
reviews | CB09 | 2026-11-23 15:00 | 2026-11-25 | on time
reviews | CB10 | 2026-11-25 16:00 | 2026-11-25 | on time
reviews | CB11 | 2026-11-27 09:00 | 2026-11-25 | late
reviews | CB12 | 2026-12-03 11:00 | 2026-11-25 | late
reviews | UBND | 2026-11-18 09:00 | 2026-11-25 | on time
results | BCH  | 2026-11-12 10:00 | 2026-12-01 | on time
results | CB01 | 2026-11-16 09:00 | 2026-12-01 | on time
results | CB02 | 2026-11-16 09:10 | 2026-12-01 | on time
results | CB03 | 2026-11-19 08:30 | 2026-12-01 | on time
results | CB04 | 2026-11-20 17:00 | 2026-12-01 | on time
results | CB05 | 2026-11-20 08:00 | 2026-12-01 | on time
results | CB06 | 2026-11-20 17:10 | 2026-12-01 | on time
results | CB07 | 2026-11-20 17:20 | 2026-12-01 | on time
results | CB08 | 2026-11-20 17:30 | 2026-12-01 | on time
results | CB09 | 2026-11-25 17:00 | 2026-12-01 | on time
results | CB10 | 2026-11-27 10:00 | 2026-12-01 | on time
results | CB11 | 2026-11-30 10:00 | 2026-12-01 | on time
results | CB12 | 2026-12-09 09:00 | 2026-12-01 | late
results | UBND | 2026-11-18 10:00 | 2026-12-01 | on time
delegated-results | BTC | 2026-12-14 09:00 | 2026-12-14 | on time
`;

/** step | opened | closed (Viet Nam). `delegated-results` opens when the deadline of `results` passes; the campaign ends on the fifth working day after the last closing. */
export const steps = `
reviews | 2026-11-09 08:00 | 2026-12-03 11:00
results | 2026-11-09 08:00 | 2026-12-09 09:00
delegated-results | 2026-12-01 23:59 | 2026-12-14 09:00
campaign | 2026-11-09 08:00 | 2026-12-21 07:00
`;
