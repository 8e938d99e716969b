import { at, lastOf } from '@test/support/viet-nam-2026';
import { DEFAULT_LADDER } from '@libs/domain/plan/plan';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import type { CampaignCalendar, OwnDayChange } from './calendar.queries';
import { ownCalendar } from './own-calendar';
import { showCalendar } from './show-calendar';
import { showCalendarProposals } from './show-calendar-proposals';

const change = (date: string, kind: OwnDayChange['kind'], reason = 'Lễ của phường'): OwnDayChange => ({
  ...{ date, kind, reason, document: '12-TB/ĐU', confirmed: true, at: at('10-01 09:00'), by: 'Nguyễn Thị An' },
});
const base = loadCalendar();
const running = (now: number, decided: readonly string[] = []): CampaignCalendar => ({
  campaign: {
    ...{
      id: 'c',
      planId: 'p79',
      planNumber: '79-KH/ĐU',
      planTitle: 'Kiểm điểm',
      issuer: 'Đảng ủy',
      year: 2026,
      round: 1,
      state: 'running',
    },
    ...{
      reason: null,
      launchedAt: at('10-01 08:00'),
      world: 'live',
      worldId: 'w',
      destroyOn: null,
      destroyedAt: null,
      superiorId: null,
      organisation: null,
      now,
    },
    ...{ owed: 0, done: 0, waived: 0, overdue: 0 },
  },
  ladder: DEFAULT_LADDER,
  days: base.days,
  sha256: base.sha256,
  decided,
  steps: [{ key: 'reviews', title: 'Kiểm điểm', dueAt: lastOf('11-25') }],
});
const effects = (changes: readonly OwnDayChange[], campaign: CampaignCalendar): readonly string[] =>
  showCalendarProposals({ changes, campaigns: [campaign] }).flatMap((proposal) => proposal.effects);

describe('G-03 a changed calendar gives a proposal, never a silent shift', () => {
  // Tuesday 24/11/2026 is off; before Wednesday 25/11 the working days are 23, 20, 19, 18, 17.
  const OFF_20 = change('2026-11-20', 'off');
  const MOVED = [
    '“Kiểm điểm”: lần nhắc trước hạn 5 ngày làm việc chuyển từ thứ Ba, 17/11/2026 sang thứ Hai, 16/11/2026.',
    '“Kiểm điểm”: lần nhắc trước hạn 2 ngày làm việc chuyển từ thứ Sáu, 20/11/2026 sang thứ Năm, 19/11/2026.',
  ];
  test.each([
    ['a day off before the deadline', [OFF_20], running(at('11-09 09:00')), MOVED],
    ['what lies behind is left out', [OFF_20], running(at('11-18 09:00')), MOVED.slice(1)],
    ['a day of another time of the year', [change('2026-03-04', 'off')], running(at('11-09 09:00')), []],
    ['taken back', [change('2026-11-20', 'as-published'), OFF_20], running(at('11-09 09:00')), []],
    ['decided already', [OFF_20], running(at('11-09 09:00'), [ownCalendar([OFF_20]).sha256]), []],
  ])('%s', (_what, changes, campaign, expected) => {
    expect(effects(changes, campaign)).toEqual(expected);
  });

  test('a deadline that comes to lie on a day off is said so, and stays', () => {
    expect(effects([change('2026-11-25', 'off')], running(at('11-09 09:00')))[0]).toBe(
      '“Kiểm điểm”: hạn thứ Tư, 25/11/2026 rơi vào ngày nghỉ; ngày hạn vẫn giữ nguyên.',
    );
  });
});

describe('G-03 the calendar of a committee', () => {
  test('its own days stand among the published ones, marked; each change with who and when', () => {
    const { days, changes } = showCalendar({ changes: [change('2026-11-24', 'ordinary', 'Trực'), change('2026-11-20', 'off')] }, 2026);
    expect(days.filter(({ date }) => date > '2026-11')).toEqual([
      {
        ...{ date: '2026-11-20', text: 'thứ Sáu, 20/11/2026', kind: 'off', kindText: 'Nghỉ', reason: 'Lễ của phường' },
        ...{ document: '12-TB/ĐU', confirmed: true, own: true },
      },
    ]);
    expect(changes.map(({ text, by }) => [text, by])).toEqual([
      ['24/11/2026 là ngày thường: Trực (12-TB/ĐU)', 'Nguyễn Thị An'],
      ['20/11/2026 là ngày nghỉ: Lễ của phường (12-TB/ĐU)', 'Nguyễn Thị An'],
    ]);
  });

  test('without a word of its own it is the published one, fingerprint and all', () => {
    expect(ownCalendar([])).toMatchObject({ sha256: base.sha256, days: base.days });
    expect(ownCalendar([change('2026-11-20', 'off')]).sha256).not.toBe(base.sha256);
  });
});
