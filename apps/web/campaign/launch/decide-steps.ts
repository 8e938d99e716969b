import type { LaunchPreview } from '@libs/contracts/launch';
import type { When } from '@libs/contracts/when';
import type { FormError } from '../../design/form-error';
import { tooLong } from '../../design/too-long';
import { dayFrom, NO_DATE, sayDay } from '../../design/typed-date';
import type { LaunchDraft, TypedDecision } from './launch-draft';

const LONGEST_REASON = 1_000;

type Step = LaunchPreview['steps'][number];
type Steps = Pick<LaunchPreview, 'steps' | 'now' | 'year' | 'span'>;

/** The ids of a step's controls; the error summary leads to them. */
export const fieldsOf = (key: string): { mode: string; date: string; dueReason: string; reason: string } => ({
  mode: `buoc-${key}`,
  date: `han-${key}`,
  dueReason: `ly-do-doi-${key}`,
  reason: `ly-do-${key}`,
});

/** What is decided about a step so far; no mode where the board must still choose one. */
export type DecisionSoFar = Partial<TypedDecision> & Omit<TypedDecision, 'mode'>;

/** What is decided about a step so far; the plan's own deadline where nothing else is said and it can be kept. */
export function decisionAbout(step: Step, { now }: Pick<LaunchPreview, 'now'>, typed: LaunchDraft['typed']): DecisionSoFar {
  const found = typed[step.key];
  if (found) return found;
  return { ...(mustDecide(step, now) ? {} : { mode: 'keep' as const }), date: NO_DATE, reason: '' };
}

/** Whether the plan's own deadline cannot be kept: already past, or none. */
export const mustDecide = ({ planned }: Step, now: When): boolean => planned === null || Date.parse(planned.at) <= Date.parse(now.at);

/** The decisions as the API takes them, or what is still missing. */
export function decide(preview: Steps, typed: LaunchDraft['typed']): { decisions: LaunchDraft['decisions']; errors: FormError[] } {
  const errors: FormError[] = [];
  const decisions: LaunchDraft['decisions'] = {};
  for (const step of preview.steps) {
    const { mode, date, reason } = decisionAbout(step, preview, typed);
    const fields = fieldsOf(step.key);
    if (mode === undefined) errors.push({ field: fields.mode, message: `“${step.title}”: hãy đặt hạn mới, hoặc miễn và ghi lý do.` });
    if (mode === 'new') {
      const read = dayFrom(date, `hạn mới của bước “${step.title}”`);
      const why = step.planned === null ? '' : reason.trim();
      if ('wrong' in read) errors.push({ field: fields.date, message: read.wrong });
      else if (read.day > preview.span.to) errors.push({ field: fields.date, message: tooFar(read.day, preview) });
      else decisions[step.key] = { due: read.day, ...(why === '' ? {} : { reason: why }) };
      if (step.planned !== null && why === '')
        errors.push({ field: fields.dueReason, message: `Hãy ghi vì sao đổi hạn bước “${step.title}”.` });
      errors.push(...tooLong(fields.dueReason, 'Lý do', reason, LONGEST_REASON));
    }
    if (mode === 'waive') {
      if (reason.trim() === '') errors.push({ field: fields.reason, message: `Hãy ghi lý do không thực hiện bước “${step.title}”.` });
      else decisions[step.key] = { waive: reason };
      errors.push(...tooLong(fields.reason, 'Lý do', reason, LONGEST_REASON));
    }
  }
  return { decisions, errors };
}

const tooFar = (day: string, { year, span }: Steps): string =>
  `Hạn ${sayDay(day)} quá xa; hạn của đợt kiểm điểm năm ${year} muộn nhất là ${sayDay(span.to)}.`;

/** What the API still finds wrong with the steps once the decisions are in. */
export function stillWrong(preview: LaunchPreview): FormError[] {
  return preview.steps.flatMap(({ key, title, problem, problemText }) =>
    problem === null ? [] : [{ field: fieldsOf(key).date, message: `“${title}”: ${problemText ?? 'cần một hạn mới.'}` }],
  );
}
