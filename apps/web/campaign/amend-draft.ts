import type { AmendmentKind, AmendmentPage, AmendmentRequest } from '@libs/contracts/amendment';
import type { FormError } from '../design/form-error';
import { tooLong } from '../design/too-long';
import { dayFrom, NO_DATE, type TypedDate } from '../design/typed-date';
import { missing } from '../design/use-errors';

export type Change = AmendmentRequest['changes'][number];
type StepKind = AmendmentPage['stepKinds'][number]['key'];

/** One change as somebody types it; what belongs to another kind is kept in case they come back to it. */
export interface TypedChange {
  readonly kind: AmendmentKind | '';
  readonly stepId: string;
  readonly due: TypedDate;
  /** Left undefined while a step's own words stand. */
  readonly title?: string;
  readonly wording?: string;
  readonly done?: string;
  readonly bodies?: readonly string[];
  readonly does: StepKind | '';
  readonly needs: readonly string[];
}

/** What the page “Sửa kế hoạch” keeps until it is sent. */
export interface AmendDraft {
  readonly documentNumber: string;
  readonly documentDate: TypedDate;
  readonly reason: string;
  readonly change: TypedChange;
  /** Changes under the same document that are ready. */
  readonly kept: readonly Change[];
}

export const NO_CHANGE: TypedChange = { kind: '', stepId: '', due: NO_DATE, does: '', needs: [] };
export const EMPTY_DRAFT: AmendDraft = { documentNumber: '', documentDate: NO_DATE, reason: '', change: NO_CHANGE, kept: [] };

type Read<T> = { readonly value: T } | { readonly wrong: readonly FormError[] };
type Step = AmendmentPage['steps'][number];

/** The request for all changes, or what is wrong with what was typed, each at its field. */
export function requestFrom(draft: AmendDraft, page: AmendmentPage): Read<AmendmentRequest> {
  const { documentNumber, reason } = draft;
  const dated = dayFrom(draft.documentDate, 'ngày văn bản');
  const change = changeFrom(draft.change, page);
  const wrong = [
    'wrong' in change ? change.wrong : [],
    missing({ documentNumber }, { documentNumber: 'Hãy ghi số văn bản điều chỉnh, ví dụ 12-CV/ĐU.' }),
    tooLong('documentNumber', 'Số văn bản', documentNumber, 100),
    'wrong' in dated ? [{ field: 'documentDate', message: dated.wrong }] : [],
    missing({ reason }, { reason: 'Hãy ghi lý do điều chỉnh.' }),
    tooLong('reason', 'Lý do', reason, 2_000),
  ].flat();
  if (wrong.length > 0 || 'wrong' in dated || 'wrong' in change) return { wrong };
  return { value: { documentNumber, documentDate: dated.day, reason, changes: [...draft.kept, change.value] } };
}

function changeFrom(typed: TypedChange, { steps }: AmendmentPage): Read<Change> {
  if (typed.kind === '') return { wrong: [{ field: 'kind', message: 'Hãy chọn loại thay đổi.' }] };
  if (typed.kind === 'add') return addition(typed);
  const step = steps.find(({ id }) => id === typed.stepId);
  if (step === undefined) return { wrong: [{ field: 'stepId', message: 'Hãy chọn bước cần sửa.' }] };
  if (typed.kind === 'skip') return { value: { kind: 'skip', stepId: step.id } };
  if (typed.kind === 'change') return rewording(typed, step);
  const until = dayFrom(typed.due, 'hạn mới');
  return 'wrong' in until
    ? { wrong: [{ field: 'due', message: until.wrong }] }
    : { value: { kind: 'extend', stepId: step.id, due: until.day } };
}

function rewording({ title, wording, done, bodies }: TypedChange, step: Step): Read<Change> {
  const differs = (text: string | undefined, was: string | null): boolean => text !== undefined && text.trim() !== (was ?? '');
  const wrong = [
    title === undefined ? [] : words('title', 'tên bước', title, 300),
    wording === undefined || step.wording === null ? [] : words('wording', 'hạn theo lời văn bản', wording, 300),
    done === undefined ? [] : words('done', 'việc gì thì coi là xong', done, 500),
    bodies?.length === 0 ? [{ field: 'bodies', message: 'Hãy chọn ít nhất một cơ quan thực hiện.' }] : [],
  ].flat();
  if (wrong.length > 0) return { wrong };
  return {
    value: {
      kind: 'change',
      stepId: step.id,
      ...(title !== undefined && differs(title, step.title) ? { title } : {}),
      ...(wording !== undefined && differs(wording, step.wording) ? { wording } : {}),
      ...(done !== undefined && differs(done, step.done) ? { done } : {}),
      ...(bodies === undefined ? {} : { bodies: [...bodies] }),
    },
  };
}

function addition({ title = '', done = '', does, due, bodies = [], needs }: TypedChange): Read<Change> {
  const until = dayFrom(due, 'hạn của bước');
  const wrong = [
    words('title', 'tên bước', title, 300),
    does === '' ? [{ field: 'does', message: 'Hãy chọn loại việc.' }] : [],
    words('done', 'việc gì thì coi là xong', done, 500),
    'wrong' in until ? [{ field: 'due', message: until.wrong }] : [],
    bodies.length === 0 ? [{ field: 'bodies', message: 'Hãy chọn ít nhất một cơ quan thực hiện.' }] : [],
  ].flat();
  if (wrong.length > 0 || 'wrong' in until || does === '') return { wrong };
  return { value: { kind: 'add', title, does, done, due: until.day, bodies: [...bodies], needs: [...needs] } };
}

function words(field: string, what: string, text: string, longest: number): readonly FormError[] {
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return [...missing({ [field]: text }, { [field]: `Hãy ghi ${what}.` }), ...tooLong(field, name, text, longest)];
}
