import { LEVELS, type Level } from '@libs/domain/classification/level';
import type { RuleFile } from './rule-schema';
import { demandOf, factWords } from './rule-words';

/** What one level asks of one fact, before and now; null where nothing is asked. */
export interface RuleChange {
  readonly level: Level;
  readonly fact: string;
  readonly before: string | null;
  readonly now: string | null;
}

/**
 * What a table asks for differently than the table it takes the place of, level by level: of each the row that is the standard itself,
 * the one with the most conditions (the others are faults and exceptions).
 */
export function ruleChanges(before: RuleFile, now: RuleFile): RuleChange[] {
  return LEVELS.flatMap((level) => {
    const [old, fresh] = [standard(before, level), standard(now, level)];
    const facts = [...new Set([...old.keys(), ...fresh.keys()])];
    const changed = facts.filter((fact) => old.get(fact)?.demand !== fresh.get(fact)?.demand);
    return changed.map((fact) => ({
      ...{ level, fact: (fresh.get(fact) ?? old.get(fact))?.words ?? fact },
      ...{ before: old.get(fact)?.demand ?? null, now: fresh.get(fact)?.demand ?? null },
    }));
  });
}

/** What the standard of a level asks of each fact. */
function standard(file: RuleFile, level: Level): Map<string, { words: string; demand: string }> {
  const rows = file.rows.filter(({ outcome }) => outcome === level);
  const fullest = rows.reduce<RuleFile['rows'][number] | null>(
    (best, row) => (best && best.when.length >= row.when.length ? best : row),
    null,
  );
  return new Map((fullest?.when ?? []).map((one) => [one.fact, { words: factWords(file, one.fact), demand: demandOf(one) }]));
}
