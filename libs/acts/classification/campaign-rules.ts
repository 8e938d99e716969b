import { ruleChoice, type RuleChoice } from '@libs/contracts/classification';
import type { Body } from '@libs/domain/campaign/bind-bodies';
import { tableInArticles } from '@libs/domain/classification/in-articles';
import type { QuotaSettings } from '@libs/domain/classification/quota';
import { classifiedBodies } from '@libs/domain/classification/subject';
import type { RuleTable } from '@libs/domain/classification/table';
import { readExact } from '@libs/domain/exact/exact';
import type { Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import { fingerprint } from '@libs/rulebook/fingerprint';
import type { RuleSettings } from '@libs/rulebook/rules/bind-rules';
import { kindsOf, loadRules, loadTable } from '@libs/rulebook/rules/load-rules';
import { hasQuotaRules, loadQuotaRules, quotaSettings } from '@libs/rulebook/rules/quota-rules';
import type { Campaign } from '../campaign/campaign.repository';
import type { Tx } from '../tx';

/** The rules a campaign is classified by: its plan's rule set with what the board has settled of it. */
export interface CampaignRules {
  readonly campaign: Campaign;
  readonly plan: Plan;
  readonly bodies: readonly Body[];
  /** Of the organisations and collectives to be classified. */
  readonly bodyIds: readonly string[];
  readonly ruleSet: string;
  readonly kinds: readonly string[];
  readonly quotaKinds: readonly string[];
  readonly choice: RuleChoice;
  /** The table of a kind, citing articles alone. @throws Refusal where an open point of it is not settled */
  table(kind: string): RuleTable;
  /** The same; null where an open point is not settled. */
  settledTable(kind: string): RuleTable | null;
  /** The rule set's document. */
  readonly document: string;
  /** Null where the source leaves something open that the board has not settled, or sets no quota. */
  readonly quota: QuotaSettings | null;
}

export async function rulesOf(tx: Tx, campaign: Campaign): Promise<CampaignRules> {
  const plan = await tx.campaign.plan(campaign.planVersionId);
  const bodies = await tx.campaign.bodies(campaign.tenantId);
  const settled = await tx.classification.ruleChoice(campaign.id);
  const choice = ruleChoice.parse(settled?.settings ?? {});
  const { set: ruleSet, standsInFor } = plan.rules;
  const quotaRules = hasQuotaRules(ruleSet) ? loadQuotaRules(ruleSet) : null;
  const kinds = kindsOf(ruleSet);
  const table = remembered((kind) => tableOf(ruleSet, kind, choice.tables[kind] ?? {}, standsInFor));
  return {
    ...{ campaign, plan, bodies, ruleSet, choice, kinds, table },
    bodyIds: classifiedBodies(plan, bodies),
    quotaKinds: quotaRules?.groups.map(({ kind }) => kind) ?? [],
    settledTable: (kind) => settledOrNull(() => table(kind)),
    document: kinds[0] === undefined ? (quotaRules?.document ?? '') : loadRules(ruleSet, kinds[0]).document,
    quota: quotaRules && settledOrNull(() => quotaSettings(quotaRules, boardQuota(choice))),
  };
}

/** Read, checked and fingerprinted once a process, however many subjects ask. */
const tables = new Map<string, RuleTable>();

function tableOf(ruleSet: string, kind: string, settings: Readonly<Record<string, string | boolean>>, standsInFor?: string): RuleTable {
  const name = fingerprint([ruleSet, kind, settings, standsInFor ?? null]);
  const known = tables.get(name);
  if (known) return known;
  const loaded = loadTable(ruleSet, kind, settingsOf(settings));
  const table = tableInArticles(standsInFor === undefined ? loaded : { ...loaded, standsInFor });
  tables.set(name, table);
  return table;
}

/** Settings as they are kept, for the rule book: numbers exact. */
export function settingsOf(kept: Readonly<Record<string, string | boolean>>): RuleSettings {
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, typeof value === 'string' ? readExact(value) : value]));
}

function boardQuota({ quota: { percent, ...words } }: RuleChoice): Partial<QuotaSettings> {
  const given = percent === undefined ? null : readExact(percent);
  return { ...words, ...(given === null ? {} : { percent: given }) };
}

/** Asks once for every kind, also where the answer is a refusal: 60,000 subjects ask. */
function remembered(read: (kind: string) => RuleTable): (kind: string) => RuleTable {
  const answers = new Map<string, RuleTable | Refusal>();
  return (kind) => {
    const answer =
      answers.get(kind) ??
      settledOr(
        () => read(kind),
        (refusal) => refusal,
      );
    answers.set(kind, answer);
    if (answer instanceof Refusal) throw answer;
    return answer;
  };
}

function settledOrNull<T>(read: () => T): T | null {
  return settledOr(read, () => null);
}

function settledOr<T, Else>(read: () => T, refused: (refusal: Refusal) => Else): T | Else {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}
