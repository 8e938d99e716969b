import type { RulePage, RuleSets } from '@libs/contracts/classification';
import { Refusal } from '@libs/domain/refusal';
import { kindsOf, loadRules, ruleSetIds } from '@libs/rulebook/rules/load-rules';
import { pageParts } from '@libs/rulebook/rules/page-parts';
import { hasQuotaRules, loadQuotaRules } from '@libs/rulebook/rules/quota-rules';
import { rulePages } from '@libs/rulebook/rules/rule-pages';
import type { Tx } from '../tx';

/** Every rule set of the library. */
export function showRuleSets(): RuleSets {
  return {
    items: ruleSetIds().map((id) => {
      const files = kindsOf(id).map((kind) => loadRules(id, kind));
      const document = files[0]?.document ?? (hasQuotaRules(id) ? loadQuotaRules(id).document : id);
      return { id, document, tables: files.map(({ title }) => title) };
    }),
  };
}

/** A rule set to read, and the running campaigns it would change where it takes the place of the set they run under. @throws Refusal `not-found` */
export async function showRules(tx: Tx, tenantId: string, id: string): Promise<RulePage> {
  const page = rulePages().get(`${id}.md`);
  if (page === undefined) throw new Refusal('not-found', 'Không có bộ quy tắc này.', { status: 'not-found' });
  const replaced = kindsOf(id).flatMap((kind) => loadRules(id, kind).replaces ?? []);
  const [title, ...parts] = pageParts(page);
  const running = await tx.classification.runningCampaigns(tenantId);
  return {
    id,
    title: title?.is === 'heading' ? title.text : id,
    parts: parts.map((part) =>
      part.is === 'list' ? { ...part, items: part.items.map(({ text, under }) => ({ text, under: [...under] })) } : part,
    ),
    campaigns: running
      .filter(({ ruleSet }) => ruleSet === id || replaced.includes(ruleSet))
      .map((one) => ({ id: one.id, name: `Kế hoạch ${one.planNumber}, năm ${one.year}`, under: one.ruleSet === id ? 'this' : 'replaced' })),
  };
}
