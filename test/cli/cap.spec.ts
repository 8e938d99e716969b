import { ask, SENTENCE } from './ask';

const ANSWERED: readonly (readonly [string, object, string, boolean, readonly string[]])[] = [
  ['one above', { level: 'excellent', ceilings: ['good'] }, 'good', true, []],
  ['two above', { level: 'excellent', ceilings: ['completed'] }, 'completed', true, []],
  ['down to the last', { level: 'good', ceilings: ['not_completed'] }, 'not_completed', true, []],
  ['the lowest of several', { level: 'excellent', ceilings: ['excellent', 'completed', 'good'] }, 'completed', true, []],
  ['as high', { level: 'good', ceilings: ['good', 'excellent'] }, 'good', false, []],
  ['below', { level: 'completed', ceilings: ['excellent'] }, 'completed', false, []],
  ['already the last', { level: 'not_completed', ceilings: ['not_completed'] }, 'not_completed', false, []],
  ['nothing known', { level: 'excellent', ceilings: [] }, 'excellent', false, ['no-ceiling']],
  ['a residential group', { level: 'excellent', ceilings: ['completed'], exemption: 'residential-group-branch' }, 'excellent', false, []],
];

const REFUSED: readonly (readonly [string, object, string, string])[] = [
  ['an unknown level', { level: 'average', ceilings: [] }, 'wrong-value', 'level'],
  ['an unknown ceiling', { level: 'good', ceilings: ['good', 'poor'] }, 'wrong-value', 'ceilings[1]'],
  ['an unknown exemption', { level: 'good', ceilings: [], exemption: 'ward' }, 'wrong-value', 'exemption'],
  ['no ceilings', { level: 'good' }, 'missing-key', 'ceilings'],
  ['no level', { ceilings: [] }, 'missing-key', 'level'],
  ['one ceiling, not a list', { level: 'good', ceilings: 'good' }, 'wrong-type', 'ceilings'],
  ['an unknown key', { level: 'good', ceilings: [], head: true }, 'unknown-key', 'head'],
];

describe('dondoc cap (H19-14, P79-09)', () => {
  const { exit, answers } = ask(
    'cap',
    [...ANSWERED, ...REFUSED].map(([id, question]) => ({ id, ...question })),
  );

  test('every element is answered, and the exit code says that some were refused', () => {
    expect([answers.size, exit]).toEqual([ANSWERED.length + REFUSED.length, 2]);
  });

  test.each(ANSWERED)('%s', (id, question, level, capped, codes) => {
    const cite = 'exemption' in question ? 'P79-09, VII.2' : 'H19-14, C.III.5; P79-09, VII.2';
    expect(answers.get(id)).toMatchObject({ id, level, capped, cite });
    expect((answers.get(id)?.warnings as { code: string }[]).map(({ code }) => code)).toEqual(codes);
  });

  test.each(REFUSED)('refused: %s', (id, _, code, path) => {
    expect(answers.get(id)).toMatchObject({ id, error: { code, path, message: SENTENCE } });
  });
});
