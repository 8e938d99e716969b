import type { Day } from '../calendar/instant';

/** What a step does: a closed list, so that every step's screen, gate and evidence is known (`confirm` where nothing special happens). */
export const STEP_KINDS = [
  'draw-up-plan',
  'group-subjects',
  'suggest',
  'hold-reviews',
  'classify-lower-level',
  'collect-opinions',
  'give-opinions',
  'self-score',
  'decide',
  'send-dossier',
  'announce',
  'confirm',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Which bodies of an imported tree a plan's body is, guessed by kind and confirmed by the board at launch. */
export interface BodyBinding {
  readonly organisations?: readonly string[];
  readonly collectives?: readonly string[];
}

/** A body a plan names. `binds` is absent for a body outside the organisation (Ban Tổ chức Thành ủy). */
export interface PlanBody {
  readonly name: string;
  readonly binds?: BodyBinding;
  readonly cite?: string;
}

/** When a step opens: with the launch, or once another step is closed or its deadline has passed. */
export type StepOpening = 'launch' | { readonly after: string };

/** A deadline as the source words it, and the requirement or article that says so (G-02). */
export interface PlanDeadline {
  readonly text: string;
  readonly cite: string;
}

export interface StepBodies {
  readonly directing: readonly string[];
  readonly advisory: readonly string[];
  /** Who owes the step: every body bound here gets a duty. */
  readonly implementing: readonly string[];
  readonly cooperating: readonly string[];
  readonly opinion: readonly string[];
}

export interface PlanStep {
  readonly id: string;
  readonly title: string;
  readonly does: StepKind;
  readonly bodies: StepBodies;
  /** Absent where the source names no day: the board must give one at launch (G-02). */
  readonly deadline?: PlanDeadline;
  readonly opens: StepOpening;
  /** Steps the same body must have done first (G-04). */
  readonly needs: readonly string[];
  /** What counts as done, in the words of the screen. */
  readonly done: string;
  readonly cite: string;
}

export type ExclusionRule = 'exempted' | 'suspended' | 'admitted-under-6-months';

/** One rung of the ladder: how many working days before (−) or after (+) the deadline, and who hears besides whoever owes. */
export interface LadderRung {
  readonly day: number;
  readonly also?: 'oversight' | 'directing';
  /** A drafted formal letter (product.md section 3, no. 8). */
  readonly letter?: boolean;
}

export interface Plan {
  readonly id: string;
  readonly document: { readonly number: string; readonly issuer: string; readonly title: string; readonly date: Day; readonly campaignYear: number };
  readonly recurs: 'yearly' | 'once';
  readonly bodies: Readonly<Record<string, PlanBody>>;
  readonly exclusions: readonly ExclusionRule[];
  readonly steps: readonly PlanStep[];
  readonly ladder: readonly LadderRung[];
}
