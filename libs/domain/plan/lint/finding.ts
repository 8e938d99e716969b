/** What the linter can find (cli.md); the board must confirm an error with a reason before it launches. */
export const FINDING_SEVERITY = {
  'due-before-issued': 'error',
  'outside-campaign-year': 'error',
  'no-implementing-body': 'warning',
  'due-before-dependency': 'error',
  'due-after-dependent': 'error',
  'order-contradiction': 'error',
  'due-on-day-off': 'warning',
  'papers-window-too-short': 'error',
  'draft-due-with-report': 'warning',
  'same-body-twice': 'warning',
  'addressees-differ': 'warning',
  'no-deadline': 'error',
  'two-deciders': 'error',
  'superseded-rule': 'warning',
  'stand-in-rules': 'warning',
  'open-reading': 'warning',
  'unconfirmed-day-off': 'warning',
  'no-decider': 'error',
  'unreadable-deadline': 'error',
} as const;

export type FindingCode = keyof typeof FINDING_SEVERITY;

export interface Finding {
  readonly code: FindingCode;
  /** The requirement the finding is about, null for the plan as a whole. */
  readonly step: string | null;
  readonly severity: 'error' | 'warning';
  /** One Vietnamese sentence: what is wrong. */
  readonly message: string;
  /** What would do, Vietnamese. */
  readonly cure: string;
  readonly cite: string;
}

/** What one check reports; code and severity are the registry's. */
export type Report = Omit<Finding, 'code' | 'severity'>;
