import type { Person } from '@libs/domain/organisation/organisation';
import { fold } from '@libs/domain/text/fold';
import { BRANCHES, type SampleBranch } from './bodies';
import { Dice } from './dice';
import { makeName } from './names';

/** Admitted less than 6 months before 25/11/2026, but the first: on that very day it is 6 months (G-07). */
const NEWLY_ADMITTED: Readonly<Record<string, string>> = {
  CB01: '2026-05-25',
  CB02: '2026-05-26',
  CB05: '2026-06-19',
  CB08: '2026-08-31',
  CB10: '2026-09-02',
  CB11: '2026-10-10',
};
const SUSPENDED_IN = ['CB03', 'CB07', 'CB10'];
/** How many of the eldest in a residential branch no longer take part. */
const EXEMPTED = 2;
const OUTSIDERS = 9;

/**
 * The sample's people: `DV001`… by branch, those who hold posts first, then the others, last the exempted; and `NV01`… who are not members.
 * Addresses and numbers are nobody's: example.org, and 0900 000 with the person's number.
 */
export function samplePeople(): Person[] {
  const dice = new Dice(79);
  const members = BRANCHES.flatMap((branch) => Array.from({ length: branch.members }, (_, place) => ({ branch, place })));
  const people = members.map(({ branch, place }, index) => member(dice, index + 1, branch, place));
  const outsiders = Array.from({ length: OUTSIDERS }, (_, index): Person => {
    const code = `NV${String(index + 1).padStart(2, '0')}`;
    const fullName = makeName(dice);
    const contacts = { email: address(fullName, code), phone: `+849000009${String(index + 1).padStart(2, '0')}` };
    return { code, fullName, born: String(1985 + dice.roll(18)), ...contacts, branch: null, admitted: null, status: 'active' };
  });
  return [...people, ...outsiders];
}

function member(dice: Dice, number: number, branch: SampleBranch, place: number): Person {
  const code = `DV${String(number).padStart(3, '0')}`;
  const fullName = makeName(dice);
  const fromEnd = branch.members - place;
  const exempted = branch.residential && fromEnd <= EXEMPTED;
  const recruit = fromEnd === EXEMPTED + 1 ? NEWLY_ADMITTED[branch.code] : undefined;
  const suspended = fromEnd === EXEMPTED + 2 && SUSPENDED_IN.includes(branch.code);
  const year = birthYear(dice, exempted ? 'exempted' : recruit ? 'recruit' : branch.residential ? 'resident' : 'officer');
  const birthday = `${year}-${two(1 + dice.roll(12))}-${two(1 + dice.roll(28))}`;
  const admittedYear = Math.min(2024, year + 20 + dice.roll(16));
  const admitted = recruit ?? `${admittedYear}-${two(1 + dice.roll(12))}-${two(1 + dice.roll(28))}`;
  // the old often have neither address nor known birthday; nobody who holds a post is without an address
  const elderly = year < 1960 && place >= 5;
  return {
    code,
    fullName,
    born: elderly && dice.roll(2) === 0 ? birthday.slice(0, dice.roll(3) === 0 ? 7 : 4) : birthday,
    email: exempted || (elderly && dice.roll(3) === 0) ? null : address(fullName, code),
    phone: exempted && dice.roll(2) === 0 ? null : `+84900000${String(number).padStart(3, '0')}`,
    branch: branch.code,
    admitted,
    status: exempted ? 'exempted' : suspended ? 'suspended' : 'active',
  };
}

const BIRTH_YEARS = { exempted: [1936, 10], recruit: [1996, 8], resident: [1948, 42], officer: [1968, 30] } as const;

function birthYear(dice: Dice, who: keyof typeof BIRTH_YEARS): number {
  const [first, count] = BIRTH_YEARS[who];
  return first + dice.roll(count);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `hoa.tran.dv012@example.org` */
function address(fullName: string, code: string): string {
  const [family = '', ...others] = fold(fullName).split(' ');
  return `${others.at(-1) ?? ''}.${family}.${code.toLowerCase()}@example.org`;
}
