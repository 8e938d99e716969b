import type { LaunchPreview, LaunchRequest } from '@libs/contracts/launch';
import type { FormError } from '../../design/form-error';
import { tooLong } from '../../design/too-long';
import { choicesOf, type LaunchDraft, type TypedAnswer } from './launch-draft';

export const LONGEST_REASON = 2_000;
const LONGEST_NOTE = 1_000;

export const COMMON_REASON = 'ly-do-chung';
/** The ids of the controls for one error, one question. */
export const reasonField = (index: number): string => `ly-do-van-ban-${index}`;
export const answerField = (index: number): string => `tra-loi-${index}`;
export const noteField = (index: number): string => `noi-ro-${index}`;

/** What the linter says of a document, and what it leaves open. */
type Document = Pick<LaunchPreview, 'findings' | 'questions'>;

/** What in the document must be confirmed before a launch. */
export const errorsOf = ({ findings }: Pick<LaunchPreview, 'findings'>): LaunchPreview['findings'] =>
  findings.filter(({ severity }) => severity === 'error');

/** The answer so far; the suggestion where nothing else was chosen. */
export function answerTo({ id, suggested }: LaunchPreview['questions'][number], { answers }: LaunchDraft): TypedAnswer {
  return answers[id] ?? { answer: suggested ?? '', note: '' };
}

/** The launch as the API takes it, with the reasons and answers given so far. */
export function launchOf(draft: LaunchDraft, preview: Document): LaunchRequest {
  const reasonFor = (id: string): string => (draft.reasons[id] ?? '').trim() || draft.commonReason.trim();
  const confirmed = errorsOf(preview).flatMap(({ id }): [string, string][] => (reasonFor(id) === '' ? [] : [[id, reasonFor(id)]]));
  const answers = preview.questions.flatMap((question): [string, { answer: string; note?: string }][] => {
    const { answer, note } = answerTo(question, draft);
    return answer === '' ? [] : [[question.id, { answer, ...(note.trim() === '' ? {} : { note }) }]];
  });
  return { ...choicesOf(draft), confirmed: Object.fromEntries(confirmed), answers: Object.fromEntries(answers) };
}

/** What keeps the plan from being launched: errors without a reason, questions without an answer; and what is too long. */
export function stillToConfirm(draft: LaunchDraft, preview: Document): FormError[] {
  const { confirmed = {}, answers = {} } = launchOf(draft, preview);
  const open = errorsOf(preview).filter(({ id }) => confirmed[id] === undefined);
  return [
    ...(open.length === 0
      ? []
      : [{ field: COMMON_REASON, message: `Còn ${open.length} chỗ chưa có lý do. Hãy ghi vì sao vẫn triển khai.` }]),
    ...tooLong(COMMON_REASON, 'Lý do', draft.commonReason, LONGEST_REASON),
    ...errorsOf(preview).flatMap(({ id }, index) => tooLong(reasonField(index), 'Lý do', draft.reasons[id] ?? '', LONGEST_REASON)),
    ...preview.questions.flatMap((question, index) => [
      ...(answers[question.id] === undefined
        ? [{ field: answerField(index), message: `Điều để ngỏ thứ ${index + 1}: hãy chọn một câu trả lời.` }]
        : []),
      ...tooLong(noteField(index), 'Phần nói rõ', answerTo(question, draft).note, LONGEST_NOTE),
    ]),
  ];
}
