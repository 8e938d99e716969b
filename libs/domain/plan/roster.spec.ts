import { rosterOfOrganisation, rosterOfPerson, type RosterPerson, type RosterRules, sayRosterRule } from './roster';

const P79: RosterRules = {
  reviewed: 'members',
  exclusions: ['exempted', 'suspended', 'admitted-under-6-months', 'founded-under-6-months'],
};
const P75: RosterRules = { reviewed: 'members', exclusions: ['exempted', 'suspended', 'founded-under-6-months'] };
const P58: RosterRules = { reviewed: 'members', exclusions: ['exempted', 'founded-under-6-months'] };
const P99: RosterRules = { reviewed: 'staff', exclusions: ['founded-under-6-months'] };

const old: RosterPerson = { member: true, admitted: '2001-03-03', exempted: false, suspended: false };

test.each([
  [
    'members' as const,
    ['exempted', 'suspended', 'admitted-under-6-months', 'founded-under-6-months'] as const,
    'Mọi đảng viên, trừ đảng viên được miễn công tác và sinh hoạt đảng; đảng viên bị đình chỉ sinh hoạt đảng; đảng viên mới kết nạp chưa đủ 6 tháng. Mọi tổ chức và tập thể trong kế hoạch, trừ tổ chức mới thành lập, chia tách, sáp nhập chưa đủ 6 tháng.',
  ],
  ['staff' as const, [] as const, 'Mọi người công tác ở cơ quan, là đảng viên hay không. Mọi tổ chức và tập thể trong kế hoạch.'],
])('the rule of %s without %j in words (G-07)', (reviewed, exclusions, said) => {
  expect(sayRosterRule({ reviewed, exclusions })).toBe(said);
});

describe('G-07 who is reviewed (P58-01, P99-12)', () => {
  test.each([
    ['P79', P79, old, '2026-11-25', 'in'],
    ['P79', P79, { ...old, exempted: true }, '2026-11-25', 'exempted'],
    ['P79', P79, { ...old, suspended: true }, '2026-11-25', 'suspended'],
    ['P79', P79, { ...old, exempted: true, suspended: true }, '2026-11-25', 'exempted'],
    ['P79', P79, { ...old, member: false, admitted: null }, '2026-11-25', 'not-a-member'],
    ['P79', P79, { ...old, admitted: '2025-08-31' }, '2026-02-28', 'in'], // the example of G-07
    ['P79', P79, { ...old, admitted: '2025-08-31' }, '2026-02-27', 'admitted-under-6-months'],
    ['P79', P79, { ...old, admitted: '2023-08-31' }, '2024-02-28', 'admitted-under-6-months'], // 2024 has a 29/2
    ['P79', P79, { ...old, admitted: '2023-08-31' }, '2024-02-29', 'in'],
    ['P79', P79, { ...old, admitted: '2026-05-25' }, '2026-11-25', 'in'],
    ['P79', P79, { ...old, admitted: '2026-05-26' }, '2026-11-25', 'admitted-under-6-months'],
    ['P75', P75, { ...old, admitted: '2022-11-01' }, '2022-12-05', 'in'], // HD 21 leaves out the first two only
    ['P75', P75, { ...old, suspended: true }, '2022-12-05', 'suspended'],
    ['P58', P58, { ...old, suspended: true }, '2018-12-19', 'in'], // P58-01
    ['P58', P58, { ...old, admitted: '2018-12-01' }, '2018-12-19', 'in'],
    ['P58', P58, { ...old, admitted: '2018-12-20' }, '2018-12-19', 'not-a-member'],
    ['P58', P58, { ...old, admitted: '2018-12-19' }, '2018-12-19', 'in'],
    ['P58', P58, { ...old, exempted: true }, '2018-12-19', 'exempted'],
    ['P99', P99, { ...old, member: false, admitted: null }, '2022-11-24', 'in'], // P99-12
    ['P99', P99, { ...old, exempted: true, suspended: true }, '2022-11-24', 'in'],
  ])('%s: %o %o as of %s: %s', (_plan, rules, person, asOf, expected) => {
    const entry = rosterOfPerson(rules, person, asOf);
    expect(entry.rule ?? 'in').toBe(expected);
    expect(entry.in).toBe(expected === 'in');
  });

  test.each([
    ['2026-05-25', 'in'],
    ['2026-05-26', 'founded-under-6-months'],
    ['2027-01-01', 'founded-under-6-months'],
  ])('H19 C.IV.1 an organisation founded on %s, as of 25/11/2026: %s', (founded, expected) => {
    expect(rosterOfOrganisation(P79, { founded }, '2026-11-25').rule ?? 'in').toBe(expected);
  });

  test('a day that is not known is said, not guessed', () => {
    expect(rosterOfPerson(P79, { ...old, admitted: null }, '2026-11-25').warnings.map(({ code }) => code)).toEqual(['admission-unknown']);
    expect(rosterOfPerson(P58, { ...old, admitted: null }, '2026-11-25').warnings).toEqual([]);
    expect(rosterOfOrganisation(P79, { founded: null }, '2026-11-25').warnings.map(({ code }) => code)).toEqual(['founding-unknown']);
  });
});
