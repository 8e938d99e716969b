import { Check, Column, Entity, Unique } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import { AccountRow } from '../access/entities';
import { CampaignRow } from '../campaign/entities';
import { Id, InstantColumn, Ref } from '../columns';

/** The facts of one subject as somebody entered them; a later revision supersedes, nothing is rewritten. */
@Entity('fact_sheet')
@Unique('fact_sheet_revision', ['campaign_id', 'subject_id', 'revision'])
export class FactSheetRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  /** An organisation's, a collective's or a person's id. */
  @Ref(null) subject_id: string;
  @Column('int') revision: number;
  /** The table of the rule set the facts are for. */
  @Column('text') kind: string;
  @Column('jsonb') facts: unknown;
  /** Ballots collected and those for `excellent`; null where none were cast or entered. */
  @Column('jsonb', { nullable: true }) ballots: unknown;
  /** Violations that were disciplined, each with the year and unit of the act (H19-23, H19-31). */
  @Column('jsonb') violations: unknown;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}

/** What a rule set proposed for a subject at one gate, with its full trace; a later revision supersedes. */
@Entity('evaluation')
@Unique('evaluation_revision', ['campaign_id', 'subject_id', 'revision'])
@Check('evaluation_outcome', 'num_nonnulls(level, missing) = 1')
export class EvaluationRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(null) subject_id: string;
  @Column('int') revision: number;
  @Ref(() => FactSheetRow, { nullable: true }) fact_sheet_id: string | null;
  @Column('text') rule_set: string;
  /** The table of the rule set; null where it has none for such a subject. */
  @Column('text', { nullable: true }) kind: string | null;
  /** Of the table with its settings; null where there was none to ask. */
  @Column('text', { nullable: true }) rule_sha256: string | null;
  @Column('text', { nullable: true }) level: string | null;
  /** Why no level can be told, in Vietnamese. */
  @Column('text', { nullable: true }) missing: string | null;
  @Column('jsonb') trace: unknown;
  @Column('jsonb') warnings: unknown;
  @Column('text') explanation: string;
  @Column('text', { nullable: true }) next_level: string | null;
  @InstantColumn() at: Instant;
}

/** A level that a body decided; a later revision supersedes. */
@Entity('decision')
@Unique('decision_revision', ['campaign_id', 'subject_id', 'revision'])
export class DecisionRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(null) subject_id: string;
  @Column('int') revision: number;
  @Column('text') level: string;
  /** What lay before the body: null where there was no evaluation. */
  @Ref(() => EvaluationRow, { nullable: true }) evaluation_id: string | null;
  /** What was recommended after ceilings and places; null where people had to decide. */
  @Column('text', { nullable: true }) recommended: string | null;
  @Column('text') grounds: string;
  /** Asked for where the decision differs from what was recommended, or changes an earlier one. */
  @Column('text', { nullable: true }) reason: string | null;
  /** The plan's key of the body that decided. */
  @Column('text') body: string;
  @Column('text', { nullable: true }) document_number: string | null;
  @Column('date', { nullable: true }) document_date: Day | null;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}

/** What the board settled of the rule set's open points and of the quota (G-14, H19-15); a later revision supersedes. */
@Entity('rule_choice')
@Unique('rule_choice_revision', ['campaign_id', 'revision'])
export class RuleChoiceRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Column('int') revision: number;
  @Column('jsonb') settings: unknown;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}
