/**
 * What a rehearsal of P79 must produce in which `results` is skipped and a report added, worked out by hand from the calendar of 2026 and the
 * default ladder. Imports nothing of ours. The report is due on Fri 20/11: −5 is Fri 13/11, −2 Wed 18/11, +1 Mon 23/11. Everybody has
 * done the reviews by 12/11, the organizing board its own step too; the ward's People's Committee reports on 16/11, the executive
 * committee on 23/11, one working day late.
 */

/** day | person | occasion | why, step and body of each reminder in it; the launch left out. */
export const messages = `
2026-11-11 | BT  | digest | added added-1 BCH, skipped results BCH
2026-11-11 | CT  | digest | added added-1 UBND, skipped results UBND
2026-11-11 | D01 | digest | skipped results CB01
2026-11-11 | D02 | digest | skipped results CB02
2026-11-11 | S01 | digest | skipped results CB01
2026-11-11 | S02 | digest | skipped results CB02
2026-11-11 | S03 | digest | skipped results CB03
2026-11-11 | S04 | digest | skipped results CB04
2026-11-11 | S05 | digest | skipped results CB05
2026-11-11 | S06 | digest | skipped results CB06
2026-11-11 | S07 | digest | skipped results CB07
2026-11-11 | S08 | digest | skipped results CB08
2026-11-11 | S09 | digest | skipped results CB09
2026-11-11 | S10 | digest | skipped results CB10
2026-11-11 | S11 | digest | skipped results CB11
2026-11-11 | S12 | digest | skipped results CB12
2026-11-13 | BT  | digest | owes:-5 added-1 BCH
2026-11-13 | CT  | digest | owes:-5 added-1 UBND
2026-11-18 | BT  | digest | owes:-2 added-1 BCH
2026-11-20 | BT  | digest | owes:0 added-1 BCH
2026-11-23 | BT  | digest | owes:1 added-1 BCH
`;

export const escalations = `
2026-11-23 | added-1 | BCH | 1
`;

/** step | opened | closed. What waited for the skipped step opens with the skip; 24/11 is a day off, so the fifth working day after 23/11 is 01/12. */
export const steps = `
reviews | 2026-11-09 08:00 | 2026-11-12 09:13
results | 2026-11-09 08:00 | 2026-11-10 10:00
delegated-results | 2026-11-10 10:00 | 2026-11-12 10:00
added-1 | 2026-11-10 09:00 | 2026-11-23 09:00
campaign | 2026-11-09 08:00 | 2026-12-01 07:00
`;
