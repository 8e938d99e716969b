import type { OpenPoints, RuleChoice } from '@libs/contracts/classification';
import { Refusal } from '@libs/domain/refusal';
import { loadRules, loadTable } from '@libs/rulebook/rules/load-rules';
import { hasQuotaRules, loadQuotaRules, type QuotaRules } from '@libs/rulebook/rules/quota-rules';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { campaignForChange, refuseOver } from '../campaign/running-campaign';
import type { Tx } from '../tx';
import { rulesOfCampaign } from './campaign-of';
import { rulesOf, settingsOf } from './campaign-rules';

/**
 * The board settles what the rule set leaves open: a table with anything settled is settled whole. What was settled before is kept; the next
 * application of the rules asks by the new settings.
 *
 * @throws Refusal of the rule set: `missing-key`, `wrong-value`, `unknown-key`, `settings-contradict`, each with its path; `unknown-kind`
 */
export async function settleRules(tx: Tx, { campaignId, choice }: { campaignId: string; choice: RuleChoice }, by: Actor): Promise<void> {
  await authorize(tx, by, 'apply-rules', { campaignId });
  const campaign = await campaignForChange(tx, campaignId);
  refuseOver(campaign);
  const { ruleSet } = await rulesOf(tx, campaign);
  for (const [kind, settings] of Object.entries(choice.tables)) {
    try {
      loadTable(ruleSet, kind, settingsOf(settings));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const path = error.about.path?.replace(/^settings/, `tables.${kind}`) ?? `tables.${kind}`;
      throw new Refusal(error.code, error.message, { ...error.about, path });
    }
  }
  const last = await tx.classification.ruleChoice(campaignId);
  const at = await tx.world.planTime(campaign.worldId);
  await tx.classification.addRuleChoice(campaignId, (last?.revision ?? 0) + 1, choice, at, by.accountId);
  await tx.audit.write(by, { act: 'settle-rules', at, campaignId });
}

/** What the campaign's rule set leaves open, with what the board has settled of it. @throws Refusal `no-such-campaign` */
export async function showOpenPoints(tx: Tx, campaignId: string): Promise<OpenPoints> {
  const { ruleSet, kinds, choice, document } = await rulesOfCampaign(tx, campaignId);
  const tables = kinds.map((kind) => {
    const { title, settings } = loadRules(ruleSet, kind);
    const points = Object.entries(settings).map(([name, { question, type }]) => {
      const value = choice.tables[kind]?.[name];
      return { name, question, type, value: value === undefined ? '' : String(value).replace('.', ',') };
    });
    return { kind, title, points };
  });
  return {
    document,
    tables: tables.filter(({ points }) => points.length > 0),
    quota: hasQuotaRules(ruleSet) ? quotaPoints(loadQuotaRules(ruleSet), choice) : [],
  };
}

const BASES = [
  { value: 'good_or_better', text: 'Số đạt mức tốt trở lên trước khi chọn' },
  { value: 'good_only_final', text: 'Số còn lại ở mức tốt sau khi chọn' },
];
const ROUNDINGS = [
  { value: 'down', text: 'Làm tròn xuống' },
  { value: 'half_up', text: 'Từ nửa trở lên làm tròn lên' },
];
const YES_NO = [
  { value: 'true', text: 'Có' },
  { value: 'false', text: 'Không' },
];

/** Only what the source leaves open: what it says is not the board's to change. */
function quotaPoints({ base, rounding, smallGroupFloor }: QuotaRules, { quota }: RuleChoice): OpenPoints['quota'] {
  const points = [
    { name: 'base' as const, question: 'Số lượng xuất sắc tính trên số nào?', said: base.value, choices: BASES },
    { name: 'rounding' as const, question: 'Số lẻ làm tròn thế nào?', said: rounding.value, choices: ROUNDINGS },
    { name: 'smallGroupFloor' as const, question: 'Nhóm dưới 05 có được chọn 01 không?', said: smallGroupFloor.value, choices: YES_NO },
  ];
  const open = points.filter(({ said }) => said === null);
  return open.map(({ name, question, choices }) => ({ name, question, choices, value: String(quota[name] ?? '') }));
}
