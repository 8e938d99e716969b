import { sayDate } from '../calendar/wording';
import type { Day } from '../calendar/instant';
import type { Plan, PlanStep, StepKind } from '../plan/plan';

/** The numbered document under which a running campaign is changed (G-13). */
export interface AmendingDocument {
  readonly number: string;
  readonly date: Day;
}

/** What a document may change in the words of a step and in who owes it; what is left out stays. */
export interface StepWording {
  readonly title?: string;
  /** The deadline in the document's words; the moment itself is moved by an extension. */
  readonly wording?: string;
  readonly done?: string;
  /** The plan's bodies that owe it from now on, in place of whoever the document named or addressed. */
  readonly bodies?: readonly string[];
}

/** A step that a document adds. */
export interface AddedStep {
  readonly title: string;
  readonly does: StepKind;
  readonly done: string;
  readonly bodies: readonly string[];
  readonly needs: readonly string[];
}

/** `văn bản số 12-CV/ĐU ngày 20/11/2026` */
export function sayDocument({ number, date }: AmendingDocument): string {
  return `văn bản số ${number} ngày ${sayDate(date)}`;
}

/** The plan with one step worded anew; the same plan where nothing would differ. */
export function changeStep(plan: Plan, key: string, change: StepWording): Plan {
  const steps = plan.steps.map((step) => (step.id === key ? reworded(step, change) : step));
  return steps.every((step, index) => step === plan.steps[index]) ? plan : { ...plan, steps };
}

/** The plan with one step more, at its end, under a key nobody else has; it is open at once. */
export function addStep(plan: Plan, added: AddedStep, document: AmendingDocument): { readonly plan: Plan; readonly key: string } {
  const key = freeKey(plan);
  const step: PlanStep = {
    id: key,
    title: added.title,
    does: added.does,
    ...(added.does === 'confirm' ? { reason: `Bước bổ sung theo ${sayDocument(document)}` } : {}),
    ...(added.does === 'hold-reviews' ? { reviews: 'both' as const } : {}),
    bodies: { directing: [], advisory: [], implementing: added.bodies, cooperating: [], opinion: [] },
    deadline: { text: `theo ${sayDocument(document)}`, cite: '' },
    opens: 'launch',
    needs: added.needs,
    done: added.done,
    cite: '',
  };
  return { plan: { ...plan, steps: [...plan.steps, step] }, key };
}

function reworded(step: PlanStep, { title = step.title, wording, done = step.done, bodies }: StepWording): PlanStep {
  const text = wording ?? step.deadline?.text;
  const sameBodies = bodies === undefined || sameSet(bodies, step.bodies.implementing);
  if (title === step.title && done === step.done && text === step.deadline?.text && sameBodies) return step;
  const { addressees, ...rest } = step;
  return {
    ...rest,
    ...(sameBodies ? (addressees === undefined ? {} : { addressees }) : { bodies: { ...step.bodies, implementing: bodies } }),
    ...(text === undefined ? {} : { deadline: { cite: step.deadline?.cite ?? '', text } }),
    title,
    done,
  };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}

function freeKey({ steps }: Plan): string {
  let number = 1;
  while (steps.some(({ id }) => id === `added-${number}`)) number += 1;
  return `added-${number}`;
}
