import { SUBJECT_ORDER, tableKindFor } from '@libs/domain/classification/subject';
import type { RuleTable } from '@libs/domain/classification/table';
import type { Violation } from '@libs/domain/classification/violations';
import type { Tx } from '../tx';
import { rulesOfCampaign } from './campaign-of';
import type { Subject } from './classification.repository';

/** The subjects of a campaign by the table that asks about them, with what has been entered: what a workbook is made of. */
export interface CampaignFacts {
  readonly forms: readonly { readonly table: RuleTable; readonly subjects: readonly FactsOf[] }[];
  readonly violations: ReadonlyMap<string, readonly Violation[]>;
}
type FactsOf = Pick<Subject, 'code' | 'name' | 'unit'> & Pick<NonNullable<Subject['sheet']>, 'ballots'> & { readonly facts: Facts };
type Facts = NonNullable<Subject['sheet']>['facts'] | null;

/** @throws Refusal `no-such-campaign`; of the rule set's where an open point is not settled */
export async function campaignFacts(tx: Tx, campaignId: string): Promise<CampaignFacts> {
  const rules = await rulesOfCampaign(tx, campaignId);
  const found = await tx.classification.subjects(campaignId, rules.bodyIds, 'all');
  const subjects = SUBJECT_ORDER.flatMap((is) => found.filter((one) => one.is === is));
  const kinds = [...new Set(subjects.flatMap((subject) => tableKindFor(subject, rules.kinds) ?? []))];
  return {
    forms: kinds.map((kind) => ({
      table: rules.table(kind),
      subjects: subjects
        .filter((subject) => tableKindFor(subject, rules.kinds) === kind)
        .map(({ code, name, unit, sheet }) => ({ code, name, unit, facts: sheet?.facts ?? null, ballots: sheet?.ballots ?? null })),
    })),
    violations: new Map(subjects.map(({ code, sheet }) => [code, sheet?.violations ?? []])),
  };
}
