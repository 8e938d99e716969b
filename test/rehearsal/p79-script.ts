import type { Rehearsal, ScriptedAct } from '@libs/contracts/rehearsal';

/** An instant in Viet Nam of the year 2026: `at('11-09 08:00')`. */
const at = (text: string): number => Date.parse(`2026-${text.replace(' ', 'T')}:00+07:00`);

const plan = 'p79';
const submit = (when: string, step: string, body: string): ScriptedAct => ({ at: at(when), act: 'submit', plan, step, body });
const giveBack = (when: string, step: string, body: string): ScriptedAct => ({
  at: at(when),
  act: 'return',
  plan,
  step,
  body,
  reason: 'Thiếu phần giải trình',
});

/**
 * Kế hoạch 79 in 2026 as it might really go: launched on Monday 9 November; some branches early, some at the last hour, two late; one
 * returned before and one after the deadline; the deadline of `results` amended from 27/11 to 1/12; the whole campaign paused over three
 * working mornings; an escalation acknowledged.
 */
export const p79Script: Rehearsal = {
  startsAt: at('11-09 08:00'),
  until: at('12-31 23:00'),
  acts: [
    submit('11-12 09:00', 'reviews', 'BCH'),
    submit('11-12 10:00', 'results', 'BCH'),
    submit('11-13 09:00', 'reviews', 'CB01'),
    submit('11-13 09:10', 'reviews', 'CB02'),
    submit('11-13 09:20', 'reviews', 'CB03'),
    submit('11-16 09:00', 'results', 'CB01'),
    submit('11-16 09:10', 'results', 'CB02'),
    submit('11-18 08:00', 'reviews', 'CB04'),
    submit('11-18 08:10', 'reviews', 'CB05'),
    submit('11-18 08:20', 'reviews', 'CB06'),
    submit('11-18 08:30', 'reviews', 'CB07'),
    submit('11-18 08:40', 'reviews', 'CB08'),
    submit('11-18 09:00', 'reviews', 'UBND'),
    submit('11-18 10:00', 'results', 'UBND'),
    submit('11-19 08:30', 'results', 'CB03'),
    submit('11-20 08:00', 'results', 'CB05'),
    giveBack('11-20 09:00', 'reviews', 'CB05'),
    submit('11-20 17:00', 'results', 'CB04'),
    submit('11-20 17:10', 'results', 'CB06'),
    submit('11-20 17:20', 'results', 'CB07'),
    submit('11-20 17:30', 'results', 'CB08'),
    submit('11-23 15:00', 'reviews', 'CB09'),
    submit('11-24 20:00', 'reviews', 'CB05'),
    submit('11-25 16:00', 'reviews', 'CB10'),
    submit('11-25 17:00', 'results', 'CB09'),
    // Out of order: branch 11 has not finished its reviews, so this is refused and changes nothing (G-04).
    submit('11-25 17:30', 'results', 'CB11'),
    giveBack('11-26 09:00', 'reviews', 'CB02'),
    { at: at('11-26 10:00'), act: 'acknowledge', plan, step: 'reviews', body: 'CB12', note: 'Đã nắm' },
    {
      at: at('11-26 11:00'),
      act: 'amend',
      plan,
      step: 'results',
      dueAt: Date.parse('2026-12-01T23:59:59.999+07:00'),
      number: '05-CV/BTC',
      date: '2026-11-26',
      reason: 'Bão',
    },
    submit('11-27 09:00', 'reviews', 'CB11'),
    submit('11-27 10:00', 'results', 'CB10'),
    submit('11-30 10:00', 'results', 'CB11'),
    submit('12-01 14:00', 'reviews', 'CB02'),
    submit('12-03 11:00', 'reviews', 'CB12'),
    { at: at('12-04 16:00'), act: 'pause', plan, reason: 'Dồn việc bầu cử' },
    { at: at('12-08 10:00'), act: 'resume', plan },
    submit('12-09 09:00', 'results', 'CB12'),
    submit('12-14 09:00', 'delegated-results', 'BTC'),
  ],
};
