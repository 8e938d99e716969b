import type {
  DecidingRule,
  OpenReading,
  PlanDocument,
  PlanNote,
  PlanSetting,
  PlanSubject,
  RuleSetChoice,
  StandingDuty,
} from './plan-clauses';
import type { AttendanceRule, ConferenceRule, DraftOpinion, OrderGate, PapersRule, ReportForm, ReviewPlace } from './review-rules';

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
  /** Collectives of these kinds, in an organisation that has none of `collectives` ("nơi không có Ban Thường vụ thì … Ban Chấp hành"). */
  readonly whereNone?: readonly string[];
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
  /** Who carries the step out, as the document names them; who owes it in the end is `whoOwes`. */
  readonly implementing: readonly string[];
  readonly cooperating: readonly string[];
  readonly opinion: readonly string[];
}

/** Bodies one passage of the document addresses with a step (P75-15: three passages, three lists). */
export interface Addressees {
  readonly bodies: readonly string[];
  readonly cite: string;
}

export interface PlanStep {
  readonly id: string;
  readonly title: string;
  readonly does: StepKind;
  /** Why nothing more special fits: only and always with `confirm`. */
  readonly reason?: string;
  readonly bodies: StepBodies;
  /** Absent where the source names no day: the board must give one at launch (G-02). */
  readonly deadline?: PlanDeadline;
  readonly opens: StepOpening;
  /** Steps the same body must have done first (G-04). */
  readonly needs: readonly string[];
  /** Steps this one shapes and should come before (P75-02); tells the linter, holds nobody back. */
  readonly shapes?: readonly string[];
  /** The step whose paper this one drafts (P99-08); tells the linter. */
  readonly drafts?: string;
  /** Whose reviews a `hold-reviews` step covers. */
  readonly reviews?: 'collectives' | 'persons' | 'both';
  readonly addressees?: readonly Addressees[];
  /** What counts as done, in the words of the screen. */
  readonly done: string;
  readonly cite: string;
}

export type ExclusionRule = 'exempted' | 'suspended' | 'admitted-under-6-months' | 'founded-under-6-months';

/** One rung of the ladder: how many working days before (−) or after (+) the deadline, and who hears besides whoever owes. */
export interface LadderRung {
  readonly day: number;
  readonly also?: 'oversight' | 'directing';
  /** A drafted formal letter (product.md section 3, no. 8). */
  readonly letter?: boolean;
}

export interface Plan {
  readonly id: string;
  /** The plan of the superior body that this one specialises (P58-05). */
  readonly inherits?: string;
  readonly document: PlanDocument;
  readonly recurs: 'yearly' | 'once';
  readonly bodies: Readonly<Record<string, PlanBody>>;
  /** `staff`: everybody who works there, party member or not (P99-12). */
  readonly reviewed: 'members' | 'staff';
  readonly exclusions: readonly ExclusionRule[];
  readonly subjects: Readonly<Record<string, PlanSubject>>;
  readonly deciding: readonly DecidingRule[];
  readonly rules: RuleSetChoice;
  readonly order: readonly OrderGate[];
  readonly papers: PapersRule;
  readonly reports: readonly ReportForm[];
  readonly conferences: readonly ConferenceRule[];
  readonly attendance: readonly AttendanceRule[];
  readonly places: readonly ReviewPlace[];
  readonly opinions: readonly DraftOpinion[];
  readonly steps: readonly PlanStep[];
  readonly duties: readonly StandingDuty[];
  readonly openReadings: readonly OpenReading[];
  readonly settings: readonly PlanSetting[];
  readonly notes: readonly PlanNote[];
  readonly ladder: readonly LadderRung[];
}

/** The ladder of a plan that words none of its own (architecture section 6). */
export const DEFAULT_LADDER: readonly LadderRung[] = [
  { day: -5 },
  { day: -2 },
  { day: 0 },
  { day: 1, also: 'oversight' },
  { day: 3, also: 'directing' },
  { day: 5, letter: true },
];
