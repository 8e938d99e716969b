import { at } from '@test/support/viet-nam-2026';
import { type Moment, byOrder, momentKey } from './moment';

describe('moments (architecture.md section 4)', () => {
  /** In the order in which they must be done. */
  const inOrder: readonly Moment[] = [
    { kind: 'end', id: 'z', instant: at('11-25 06:59') },
    { kind: 'open-step', id: 'a', instant: at('11-25 07:00') },
    { kind: 'open-step', id: 'b', instant: at('11-25 07:00') },
    { kind: 'close-step', id: 'a', instant: at('11-25 07:00') },
    { kind: 'close-step', id: 'b', instant: at('11-25 07:00') },
    { kind: 'chase', id: '2026-11-25', instant: at('11-25 07:00') },
    { kind: 'end', id: '2026-11-25', instant: at('11-25 07:00') },
    { kind: 'open-step', id: 'a', instant: at('11-25 07:00') + 1 },
  ];

  test('by instant, then opening before closing before chasing before ending, then by id', () => {
    for (const [i, one] of inOrder.entries())
      for (const [j, other] of inOrder.entries()) expect(Math.sign(byOrder(one, other))).toBe(Math.sign(i - j));
  });

  test('a performed moment is known by kind, subject and instant', () => {
    expect(momentKey({ kind: 'close-step', id: 'a', instant: 1764115199999 })).toBe('close-step|a|1764115199999');
    expect(new Set(inOrder.map(momentKey)).size).toBe(inOrder.length);
  });
});
