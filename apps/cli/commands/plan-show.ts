import { toIso } from '@libs/domain/calendar/instant';
import { idleNeeds } from '@libs/domain/plan/idle-needs';
import type { Plan, StepBodies } from '@libs/domain/plan/plan';
import { stepDeadlines, type StepDeadline } from '@libs/domain/plan/step-deadlines';
import type { Warning } from '@libs/domain/plan/warning';
import { Refusal } from '@libs/domain/refusal';
import { dayOffWarning } from '../calendar-warnings';
import { writeRefusal } from '../answer';
import { type Command, EXIT } from '../command';
import { writeLossless } from '../lossless-json';
import { readOptions, readYear } from '../options';
import { onePlan, planNamed } from '../plan-file';
import { writeTable } from '../table';

export const planShow: Command = {
  name: 'plan show',
  usage: 'MÃ|TỆP --year NĂM [--table]',
  summary: 'Các bước của một kế hoạch với thời hạn tính cho một năm kiểm điểm.',
  help: `
Ra:   {id, year, number, title, sha256, steps: [{id, title, deadline: {text, instant, cite} | null, bodies, does, done, cite}], warnings}
      instant      null khi chữ của văn bản không nêu ngày; deadline null khi văn bản không nêu thời hạn`,
  run(args, io) {
    const options = readOptions(args, { flags: ['--table'], values: ['--year'] });
    const word = onePlan(options.rest);
    const year = readYear(options);
    try {
      const { plan, sha256 } = planNamed(word, io);
      const deadlines = stepDeadlines(plan, year);
      const steps = deadlines.map((dated) => show(plan, dated));
      const warnings = [...deadlines.flatMap(warningsOf), ...idleNeeds(plan)];
      const { number, title } = plan.document;
      if (options.flags.has('--table'))
        io.out(
          writeTable(
            steps.map(({ id, title: name, deadline }) => ({
              id,
              title: name,
              ...deadline,
              warnings: warnings.filter(({ step }) => step === id),
            })),
          ),
        );
      else io.out(`${writeLossless({ id: plan.id, year, number, title, sha256, steps, warnings })}\n`);
      return Promise.resolve(EXIT.answered);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.out(writeRefusal(word, error, options.flags.has('--table')));
      return Promise.resolve(EXIT.refused);
    }
  },
};

function show(
  plan: Plan,
  { step, deadline }: StepDeadline,
): { id: string; title: string; deadline: object | null } & Record<string, unknown> {
  const { id, title, does, done, cite } = step;
  const when = step.deadline
    ? { text: step.deadline.text, instant: deadline ? toIso(deadline.instant) : null, cite: step.deadline.cite }
    : null;
  return { id, title, deadline: when, bodies: nameBodies(plan, step.bodies), does, done, cite };
}

function nameBodies(plan: Plan, bodies: StepBodies): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(bodies).map(([role, keys]: [string, readonly string[]]) => [role, keys.map((key) => plan.bodies[key]?.name ?? key)]),
  );
}

function warningsOf({ step, deadline, refused }: StepDeadline): (Warning & { step: string })[] {
  const found = refused ? [{ code: refused.code, message: refused.message, cite: 'G-02' }] : (deadline?.warnings ?? []);
  const off = deadline ? dayOffWarning(deadline.day, 'due-on-day-off', 'Hạn') : [];
  return [...found, ...off].map((warning) => ({ ...warning, step: step.id }));
}
