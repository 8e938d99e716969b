import type { CascadeRequest } from '@libs/contracts/cascade';
import type { CascadePreview, LowerPreview } from '@libs/contracts/cascade-preview';
import type { LaunchPreview } from '@libs/contracts/launch';
import type { FormError } from '../../design/form-error';
import { NO_DATE, typedFrom } from '../../design/typed-date';
import { errorsOf, launchOf, stillToConfirm } from '../launch/confirm-words';
import { decide } from '../launch/decide-steps';
import { type LaunchDraft, NO_LAUNCH, type TypedDecision } from '../launch/launch-draft';

/** A lower body's plan file as it was read, and what is decided and said about it. */
export interface LowerPlan {
  readonly organisation: string;
  readonly file: { readonly name: string; readonly text: string };
  readonly words: LowerWords;
}
export type LowerWords = Pick<LaunchDraft, 'typed' | 'commonReason' | 'reasons' | 'answers'>;
export const NO_WORDS: LowerWords = { typed: {}, commonReason: '', reasons: {}, answers: {} };

/** The superior's launch: what its board chose, and what it would do. */
export interface Superior {
  readonly draft: LaunchDraft;
  readonly preview: LaunchPreview;
}

type Frame = Pick<CascadePreview, 'year' | 'now' | 'span'>;
type Decided = ReturnType<typeof decide>;

/** The ids of the controls of one body, apart from those of the others. */
export const fieldAt = (organisation: string, field: string): string => `${field}-${organisation}`;

/** What a lower plan has that its superior's has not: the rest was confirmed and answered there. */
export function ownDocument({ findings, questions }: LowerPreview, { preview }: Superior): Pick<LaunchPreview, 'findings' | 'questions'> {
  const known = new Set([...errorsOf(preview), ...preview.questions].map(({ id }) => id));
  return { findings: findings.filter(({ id }) => !known.has(id)), questions: questions.filter(({ id }) => !known.has(id)) };
}

/** What must be decided is at first as the superior has it: its deadline, its waiver; and nobody does what nobody here would owe. */
export function asTheSuperior({ steps }: LowerPreview): LowerWords['typed'] {
  return Object.fromEntries(
    steps.flatMap(({ key, bearers, problem, superior, superiorWaived }): [string, TypedDecision][] => {
      if (bearers === 0) return [[key, waive('Không có đơn vị nào phải làm bước này')]];
      if (problem === null) return [];
      if (superiorWaived !== null) return [[key, waive(superiorWaived)]];
      return superior === null ? [] : [[key, { mode: 'new', date: typedFrom(superior.at), reason: 'Theo hạn của cấp trên' }]];
    }),
  );
}
const waive = (reason: string): TypedDecision => ({ mode: 'waive', date: NO_DATE, reason });

/** The decisions about one plan's steps, or what is missing, at the controls of its body. */
export function decideLower({ steps, organisation }: LowerPreview, frame: Frame, { typed }: LowerWords): Decided {
  const { decisions, errors } = decide({ ...frame, steps }, typed);
  return { decisions, errors: errors.map((error) => at(organisation, error)) };
}

/** Errors without a reason and questions without an answer of one plan. */
export function lowerStillToConfirm(lower: LowerPreview, words: LowerWords, superior: Superior): FormError[] {
  return stillToConfirm(lowerDraft(words, superior), ownDocument(lower, superior)).map((error) => at(lower.organisation, error));
}

const at = (organisation: string, { field, ...error }: FormError): FormError =>
  field === undefined ? error : { ...error, field: fieldAt(organisation, field) };

/** The superior's words hold below as well. */
function lowerDraft(words: LowerWords, { draft, preview }: Superior): LaunchDraft {
  const { confirmed = {}, answers = {} } = launchOf(draft, preview);
  const theirs = Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, { note: '', ...given }]));
  return { ...NO_LAUNCH, ...words, reasons: { ...confirmed, ...words.reasons }, answers: { ...theirs, ...words.answers } };
}

/** All as the API takes it; what has not been looked at yet (`seen` null) has nothing decided. */
export function cascadeOf(superior: Superior, plans: readonly LowerPlan[], seen: CascadePreview | null): CascadeRequest {
  const { year, ...top } = launchOf(superior.draft, superior.preview);
  const lower = plans.map(({ organisation, file, words }) => {
    const looked = seen?.lower.find((one) => one.organisation === organisation);
    if (seen === null || looked === undefined) return { organisation, file };
    const { confirmed = {}, answers = {} } = launchOf(lowerDraft(words, superior), looked);
    return { organisation, file, decisions: decideLower(looked, seen, words).decisions, confirmed, answers };
  });
  return { year, top, lower };
}
