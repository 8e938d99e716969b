import type { Calendar, CalendarDay } from '@libs/domain/calendar/calendar';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { CampaignFacts } from '@libs/domain/campaign/agenda';
import type { Bindings, Body } from '@libs/domain/campaign/bind-bodies';
import type { TreeOrganisation } from '@libs/domain/campaign/cascade';
import type { ConfirmedFinding } from '@libs/domain/campaign/confirm-findings';
import type { Moment } from '@libs/domain/campaign/moment';
import type { SettledQuestion } from '@libs/domain/campaign/settle-questions';
import type { Plan } from '@libs/domain/plan/plan';
import type { RosterOrganisation, RosterPerson } from '@libs/domain/plan/roster';

export interface Campaign {
  readonly id: string;
  readonly tenantId: string;
  readonly worldId: string;
  readonly planVersionId: string;
  readonly calendarVersionId: string;
  readonly year: number;
  readonly state: 'running' | 'paused' | 'cancelled' | 'ended';
  readonly launchedAt: Instant;
  readonly resumedAt: Instant | null;
}

export interface Step {
  readonly id: string;
  readonly campaignId: string;
  readonly key: string;
  readonly state: 'waiting' | 'open' | 'closed';
  readonly dueAt: Instant | null;
}

/** A step as a launch writes it; one without `dueAt` is waived from the start. */
export interface NewStep {
  readonly key: string;
  readonly dueAt: Instant | null;
  readonly plannedDueAt: Instant | null;
  readonly waived: string | null;
  /** Why it starts with another deadline than the plan's. */
  readonly dueReason: string | null;
  /** Opens with the launch itself: nobody has to wait for the machine. */
  readonly open: boolean;
  readonly bearers: readonly string[];
}

/** The tree as the roster looks at it (G-07). */
export interface RosterSubjects {
  readonly people: readonly (RosterPerson & { readonly id: string })[];
  readonly organisations: readonly (RosterOrganisation & { readonly id: string })[];
}

export interface RosterLine {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly included: boolean;
  readonly rule: string | null;
}

/** Where a campaign stands in the tree (P58-05): the whole tree's own, or a lower body's beneath its superior's. */
export interface CampaignPlace {
  /** The superior's campaign. */
  readonly superiorId: string | null;
  /** The organisation whose subtree it runs in; the whole tree where null. */
  readonly organisationId: string | null;
  /** Organisations below it with a campaign of their own: they owe as one body, what is beneath them is theirs. */
  readonly apart: readonly string[];
}

/** A campaign of its own: everything in the tree is its. */
export const WHOLE_TREE: CampaignPlace = { superiorId: null, organisationId: null, apart: [] };

/** What the board confirmed and answered at launch, and who. */
export interface LaunchRecord {
  readonly accountId: string | null;
  /** Every error of the document. */
  readonly findings: readonly ConfirmedFinding[];
  readonly questions: readonly SettledQuestion[];
}

export interface NewCampaign {
  readonly tenantId: string;
  readonly worldId: string;
  readonly plan: Plan;
  readonly planSha256: string;
  readonly calendarVersionId: string;
  readonly year: number;
  readonly round: number;
  readonly rosterAsOf: Day;
  readonly launchedAt: Instant;
  readonly steps: readonly NewStep[];
  readonly bindings: Bindings;
  readonly roster: readonly RosterLine[];
  readonly place: CampaignPlace;
  readonly record: LaunchRecord;
}

export interface CampaignRepository {
  /** Keeps a set of special days under the hash of its content and returns its version. */
  keepCalendar(tenantId: string | null, days: readonly CalendarDay[], sha256: string): Promise<string>;
  calendar(versionId: string): Promise<Calendar>;
  plan(versionId: string): Promise<Plan>;
  /** Bodies of the tree, or of a place in it, that have not been dissolved. */
  bodies(tenantId: string, place?: CampaignPlace): Promise<readonly Body[]>;
  /** The organisations of the tree that have not been dissolved. */
  organisations(tenantId: string): Promise<readonly TreeOrganisation[]>;
  /** Everybody and every organisation there that the roster decides about. */
  rosterSubjects(tenantId: string, place?: CampaignPlace): Promise<RosterSubjects>;
  /** Campaigns of the same plan and year in the same world; another launch there waits until this transaction has ended. */
  rounds(worldId: string, planId: string, year: number): Promise<number>;
  /** Writes campaign, plan version, steps, duties, bindings, roster and its process, set by set. */
  create(campaign: NewCampaign): Promise<string>;
  find(campaignId: string, lock?: 'share' | 'update'): Promise<Campaign | null>;
  /** An act takes its step `share`, closing and amending take it `update` (architecture.md section 4). */
  findStep(stepId: string, lock: 'share' | 'update'): Promise<Step | null>;
  setState(campaignId: string, change: { state: Campaign['state']; at: Instant; reason: string | null }): Promise<void>;
  openStep(stepId: string, at: Instant): Promise<void>;
  closeStep(stepId: string, at: Instant, reason: string | null): Promise<void>;
  reopenStep(stepId: string): Promise<void>;
  openDuties(stepId: string): Promise<number>;
  agendaFacts(campaignId: string): Promise<CampaignFacts>;
  isDone(campaignId: string, moment: Moment): Promise<boolean>;
  /** Marks a moment as performed; false where it was already. Waits for another transaction that is marking it. */
  markDone(campaignId: string, moment: Moment, at: Instant): Promise<boolean>;
  /** Remembers that a moment failed at `at`, and when to offer it again; one that is done, or waits for its next try already, is left alone. */
  markStalled(
    campaignId: string,
    moment: Moment,
    failure: { code: string; at: Instant; nextTry: (failures: number) => Instant },
  ): Promise<void>;
  /** Reads the wakes sent so far; call before reading any fact. */
  wakesSent(workflowId: string): Promise<number>;
  /** Writes back what a run has seen and what it waits for. */
  saveProgress(workflowId: string, progress: { wakesSeen: number; nextMoment: Instant | null; finished: boolean }): Promise<void>;
}
