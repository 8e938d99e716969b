import { capLevel } from './cap';

describe('the head is not above what they head (H19-14, P79-09)', () => {
  test.each([
    ['excellent', ['good'], 'good', true],
    ['excellent', ['excellent', 'completed', 'good'], 'completed', true],
    ['good', ['good'], 'good', false],
    ['completed', ['excellent', 'good'], 'completed', false],
    ['good', ['not_completed'], 'not_completed', true],
    ['not_completed', ['not_completed'], 'not_completed', false],
  ] as const)('%s under %j → %s', (level, ceilings, capped, changed) => {
    expect(capLevel(level, ceilings)).toEqual({ level: capped, capped: changed, cite: 'H19-14, C.III.5; P79-09, VII.2', warnings: [] });
  });

  test('P79-09: a residential-group branch does not bind its head', () => {
    expect(capLevel('excellent', ['completed'], 'residential-group-branch')).toEqual({
      ...{ level: 'excellent', capped: false, cite: 'P79-09, VII.2', warnings: [] },
    });
  });

  test('nothing headed is known: no cap, and said so', () => {
    const { level, capped, warnings } = capLevel('excellent', []);
    expect([level, capped]).toEqual(['excellent', false]);
    expect(warnings).toMatchObject([{ code: 'no-ceiling', cite: 'H19-14, C.III.5' }]);
    expect(warnings[0]?.message).toContain('chưa giới hạn mức');
  });
});
