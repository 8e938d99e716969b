import fc, { type Arbitrary } from 'fast-check';
import { COLLECTIVE_KINDS, PERSON_STATUSES, POST_RANKS } from '@libs/domain/organisation/kinds';
import type { Collective, Organisation, OrganisationData, Person, Post } from '@libs/domain/organisation/organisation';
import { cleanText } from '@libs/domain/text/clean-text';
import { readPersonName } from '@libs/domain/text/person-name';
import type { Reading } from '@libs/domain/text/reading';

const keys = <K extends string>(words: Readonly<Record<K, string>>): Arbitrary<K> => fc.constantFrom(...(Object.keys(words) as K[]));
const nullable = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

/** Texts as they are once they came through a door. */
const through = (door: (text: string) => Reading<string>, texts: Arbitrary<string>): Arbitrary<string> =>
  texts
    .map((text) => door(text))
    .filter((read) => 'value' in read && read.value !== '' && read.value.length <= 300)
    .map((read) => ('value' in read ? read.value : ''));

const AWKWARD = ['=1+1', "'0123", '_x0041_', '_x005F_', '<b>&amp;', '"', 'TRUE', '#REF!', '1e5', '00012', 'Đ ă ớ ỵ', 'a\u0301'];
const text = through(cleanText, fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.constantFrom(...AWKWARD)));
const words = fc.constantFrom('Nguyễn', 'Đặng', 'Ổn', 'Thị', 'Y', "H'Hen", 'Ưng', 'Hoà', 'Hòa', 'Ksor', 'An', 'Ân');
const name = through(
  readPersonName,
  fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
);

const day = fc
  .integer({ min: 0, max: 35_000 })
  .map((days) => new Date(Date.UTC(1930, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const partialDay = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
const phone = fc.integer({ min: 0, max: 99_999_999 }).map((digits) => `+849${String(digits).padStart(8, '0')}`);

/** An organisation with nothing wrong in it (though much that is odd), and texts as strange as the door lets through. */
export const arbitraryOrganisation: Arbitrary<OrganisationData> = fc
  .record({ branches: fc.integer({ min: 1, max: 5 }), bodies: fc.integer({ min: 0, max: 5 }), members: fc.integer({ min: 0, max: 12 }), letter: fc.constantFrom('', 'ă', '_', '.', '-/') })
  .chain(({ branches, bodies, members, letter }) => {
    const branchCodes = Array.from({ length: branches }, (_, n) => `CB${letter}${n}`);
    const bodyCodes = Array.from({ length: bodies }, (_, n) => `TT${letter}${n}`);
    const peopleCodes = Array.from({ length: members }, (_, n) => `${n}${letter}`);
    const branchCode = fc.constantFrom(...branchCodes);
    const all = <T, U>(rows: readonly T[], make: (row: T) => Arbitrary<U>): Arbitrary<readonly U[]> => fc.tuple(...rows.map(make));
    const organisation = (code: string): Arbitrary<Organisation> =>
      fc.record({ code: fc.constant(code), name: text, kind: fc.constant('branch' as const), parent: fc.constant('G'), founded: nullable(day), dissolved: fc.constant(null), residential: fc.boolean() });
    const root = text.map((rootName): Organisation => ({ code: 'G', name: rootName, kind: 'party-committee', parent: null, founded: null, dissolved: null, residential: false }));
    const collective = (code: string): Arbitrary<Collective> =>
      fc.record({ code: fc.constant(code), name: text, kind: keys(COLLECTIVE_KINDS), organisation: branchCode });
    const person = (code: string): Arbitrary<Person> =>
      fc.record({ code: fc.constant(code), fullName: name, born: nullable(partialDay), email: nullable(fc.constant(`${code.length}.x@example.org`)), phone: nullable(phone), branch: nullable(branchCode), admitted: nullable(day), status: keys(PERSON_STATUSES) });
    const seats = peopleCodes.flatMap((who) => [...branchCodes, ...bodyCodes].map((place) => ({ person: who, place })));
    const post = (seat: { person: string; place: string }): Arbitrary<Post> =>
      fc.record({ person: fc.constant(seat.person), place: fc.constant(seat.place), title: text, rank: keys(POST_RANKS), managedBy: nullable(text) });
    const charges = peopleCodes.flatMap((who) => branchCodes.map((branch) => ({ person: who, branch })));
    return fc.record({
      organisations: fc.tuple(root, all(branchCodes, organisation)).map(([top, others]) => [top, ...others]),
      collectives: all(bodyCodes, collective),
      people: all(peopleCodes, person),
      posts: fc.subarray(seats).chain((chosen) => all(chosen, post)).map(oneHeadEach),
      oversight: fc.subarray(charges),
    });
  }); // prettier-ignore

function oneHeadEach(posts: readonly Post[]): readonly Post[] {
  const headed = new Set<string>();
  return posts.map((post) => {
    const second = post.rank === 'head' && headed.has(post.place);
    if (post.rank === 'head') headed.add(post.place);
    return second ? { ...post, rank: 'deputy' } : post;
  });
}
