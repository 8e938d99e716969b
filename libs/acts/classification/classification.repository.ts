import type { EnteredFacts } from '@libs/domain/classification/fact-text';
import type { Level } from '@libs/domain/classification/level';
import type { TreeNode } from '@libs/domain/classification/quota-group';
import type { Grounds } from '@libs/domain/classification/recommend';
import type { SubjectIs } from '@libs/domain/classification/subject';
import type { TraceLine } from '@libs/domain/classification/trace-words';
import type { Violation } from '@libs/domain/classification/violations';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Warning } from '@libs/domain/plan/warning';

/** Ballots on one subject: how many were collected, how many of them for `excellent` (H19-17, H19-20). */
export interface Ballots {
  readonly collected: number;
  readonly excellent: number;
}

export interface FactSheet {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly facts: EnteredFacts;
  readonly ballots: Ballots | null;
  readonly violations: readonly Violation[];
}

/** A subject of a campaign with what is in force about it: the last revision of each. */
export interface Subject {
  readonly id: string;
  readonly is: SubjectIs;
  /** Of the tree: `branch`, `branch-committee`; `person`. */
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly unit: string | null;
  readonly sheet: FactSheet | null;
  readonly evaluation: Pick<EvaluationRecord, 'id' | 'revision' | 'factSheetId' | 'ruleSha256' | 'level' | 'missing'> | null;
  readonly decision: { readonly revision: number; readonly level: Level; readonly at: Instant } | null;
}

export interface NewEvaluation {
  readonly subjectId: string;
  readonly revision: number;
  readonly factSheetId: string | null;
  readonly ruleSet: string;
  readonly kind: string | null;
  readonly ruleSha256: string | null;
  readonly level: Level | null;
  /** Why no level can be told; exactly one of the two is given. */
  readonly missing: string | null;
  readonly trace: readonly TraceLine[];
  readonly warnings: readonly Warning[];
  readonly explanation: string;
  readonly nextLevel: string | null;
}
export interface EvaluationRecord extends NewEvaluation {
  readonly id: string;
  readonly at: Instant;
}

export interface NewFactSheet extends Omit<FactSheet, 'id'> {
  readonly subjectId: string;
}
export interface FactSheetRecord extends FactSheet {
  readonly at: Instant;
  readonly by: string | null;
}

export interface NewDecision {
  readonly subjectId: string;
  readonly revision: number;
  readonly level: Level;
  readonly evaluationId: string | null;
  readonly recommended: Level | null;
  readonly grounds: Grounds;
  readonly reason: string | null;
  readonly body: string;
  readonly documentNumber: string | null;
  readonly documentDate: Day | null;
}
export interface DecisionRecord extends NewDecision {
  readonly at: Instant;
  readonly by: string | null;
}

/** The whole story of one subject, the newest first. */
export interface SubjectStory {
  readonly sheets: readonly FactSheetRecord[];
  readonly evaluations: readonly EvaluationRecord[];
  readonly decisions: readonly DecisionRecord[];
}

/** Whom to read: all, some, or a page of all in the order of their ids. */
export type Which = 'all' | { readonly ids: readonly string[] } | { readonly after: string | null; readonly limit: number };

export interface Head {
  readonly personId: string;
  readonly bodyId: string;
  /** Of a residential-group branch or its committee (P79-09). */
  readonly residential: boolean;
}

export interface RunningCampaign {
  readonly id: string;
  readonly planNumber: string;
  readonly year: number;
  readonly ruleSet: string;
}

export interface ClassificationRepository {
  /** People and bodies of a campaign's roster that are in; of the bodies only those named. In the order of the tree, people by name. */
  subjects(campaignId: string, bodyIds: readonly string[], which: Which): Promise<readonly Subject[]>;
  /** Running campaigns of the real world with the rule set of each. */
  runningCampaigns(tenantId: string): Promise<readonly RunningCampaign[]>;
  tree(tenantId: string): Promise<readonly TreeNode[]>;
  heads(tenantId: string): Promise<readonly Head[]>;
  story(campaignId: string, subjectId: string): Promise<SubjectStory>;
  addSheets(campaignId: string, sheets: readonly NewFactSheet[], at: Instant, accountId: string | null): Promise<void>;
  /** A revision that another transaction has written in the meantime is left as it is. */
  addEvaluations(campaignId: string, evaluations: readonly NewEvaluation[], at: Instant): Promise<void>;
  addDecisions(campaignId: string, decisions: readonly NewDecision[], at: Instant, accountId: string | null): Promise<void>;
  /** What the board answered at launch to the questions the plan leaves open. */
  answers(campaignId: string): Promise<readonly { readonly answer: string | null; readonly cite: string }[]>;
  /** What the board settled last of the rule set's open points; null where nothing. */
  ruleChoice(campaignId: string): Promise<{ readonly revision: number; readonly settings: unknown } | null>;
  addRuleChoice(campaignId: string, revision: number, settings: object, at: Instant, accountId: string | null): Promise<void>;
}
