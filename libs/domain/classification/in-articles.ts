import { articleOf } from '../plan/requirement';
import type { Warning } from '../plan/warning';
import type { Condition, Row, RuleTable } from './table';

/** A table that cites articles alone, for answers people read: our own requirement ids mean nothing to them. */
export function tableInArticles(table: RuleTable): RuleTable {
  return {
    ...table,
    rows: table.rows.map(rowInArticles),
    remarks: table.remarks.map(({ when, warning }) => ({ when: when.map(conditionInArticles), warning: warningInArticles(warning) })),
  };
}

/** The same of a warning; one that cites nothing else cites nothing. */
export function warningInArticles({ code, message, cite = '' }: Warning): Warning {
  const article = articleOf(cite);
  return { code, message, ...(article === '' ? {} : { cite: article }) };
}

function rowInArticles({ warning, ...row }: Row): Row {
  return {
    ...row,
    cite: articleOf(row.cite),
    when: row.when.map(conditionInArticles),
    ...(warning ? { warning: warningInArticles(warning) } : {}),
  };
}

function conditionInArticles(condition: Condition): Condition {
  return { ...condition, cite: articleOf(condition.cite) };
}
