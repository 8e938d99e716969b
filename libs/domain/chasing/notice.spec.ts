import { at, calendar2026 } from '@test/support/viet-nam-2026';
import { noticeOf, sayNotice } from './notice';

const [reached, unreached] = [{ reachable: true }, { reachable: false }];

describe('when a change is told, and to how many (G-10, G-13)', () => {
  test.each([
    ['Friday afternoon', at('11-20 10:00'), at('11-23 07:30')],
    ['before this morning’s digest', at('11-20 07:00'), at('11-20 07:30')],
    ['the eve of a day off', at('11-23 16:00'), at('11-25 07:30')],
    ['Saturday', at('11-21 13:48'), at('11-23 07:30')],
  ])('%s', (_, now, expected) => {
    expect(noticeOf([reached, unreached, reached], calendar2026, { at: now, rests: false })).toEqual({
      people: 3,
      reachable: 2,
      at: expected,
    });
  });

  test('while the campaign rests nobody knows the morning yet', () => {
    expect(noticeOf([reached], calendar2026, { at: at('11-20 10:00'), rests: true })).toEqual({ people: 1, reachable: 1, at: null });
  });

  test.each([
    [{ people: 0, reachable: 0, at: at('11-23 07:30') }, 'Không có ai cần báo.'],
    [{ people: 3, reachable: 3, at: at('11-23 07:30') }, '3 người sẽ được báo lúc 07:30 thứ Hai, 23/11/2026.'],
    [
      { people: 3, reachable: 1, at: at('11-23 07:30') },
      '3 người sẽ được báo lúc 07:30 thứ Hai, 23/11/2026. 2 người trong số đó chưa có địa chỉ thư, cần báo trực tiếp.',
    ],
    [{ people: 2, reachable: 2, at: null }, '2 người sẽ được báo vào buổi sáng làm việc đầu tiên sau khi đợt tiếp tục.'],
  ])('in words: %j', (notice, expected) => {
    expect(sayNotice(notice)).toBe(expected);
  });
});
