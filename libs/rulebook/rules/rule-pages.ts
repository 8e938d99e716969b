import { hasQuotaRules, loadQuotaRules } from './quota-rules';
import { kindsOf, loadRules, ruleSetIds } from './load-rules';
import { rulePage } from './rule-page';

/** Every rule set of the library as a page to read: file name and Markdown. */
export function rulePages(): Map<string, string> {
  return new Map(ruleSetIds().map((id) => [`${id}.md`, pageOf(id)]));
}

function pageOf(id: string): string {
  const tables = kindsOf(id).map((kind) => loadRules(id, kind));
  const replaced = new Set(tables.flatMap(({ replaces }) => (replaces === undefined ? [] : [replaces])));
  const before = [...replaced].flatMap((old) => kindsOf(old).map((kind) => loadRules(old, kind)));
  return rulePage({ id, tables, quota: hasQuotaRules(id) ? loadQuotaRules(id) : null, before });
}
