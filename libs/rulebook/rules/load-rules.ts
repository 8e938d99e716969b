import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleTable } from '@libs/domain/classification/table';
import { Refusal } from '@libs/domain/refusal';
import type { Mistake } from '../explain-issue';
import { readDataFile } from '../read-data-file';
import { bindRules, hasOpenPoints, reachMistakes, type RuleSettings } from './bind-rules';
import { checkRules } from './rule-coherence';
import { type RuleFile, ruleSchema } from './rule-schema';

const LIBRARY = __dirname;

/** Ids of the rule sets that come with the product, sorted. */
export function ruleSetIds(): string[] {
  const folders = readdirSync(LIBRARY, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** What a rule set can classify ("organisation", "branch", "member", "committee"), sorted. */
export function kindsOf(ruleSet: string): string[] {
  if (!ruleSetIds().includes(ruleSet))
    throw new Refusal('unknown-rule-set', `Không có bộ quy tắc “${ruleSet}”; hiện có: ${ruleSetIds().join(', ')}.`, {
      path: 'ruleSet',
      cite: 'G-14',
    });
  const files = readdirSync(join(LIBRARY, ruleSet)).filter((name) => name.endsWith('.yaml') && name !== 'quota.yaml');
  return files.map((name) => name.slice(0, -'.yaml'.length)).sort();
}

/** Reads a rule file's text. Throws a Refusal with every mistake by line and column. */
export function readRules(text: string, fileName: string): RuleFile {
  return readDataFile(text, fileName, ruleSchema, (file) => {
    const mistakes = checkRules(file);
    return mistakes.length > 0 ? mistakes : reach(file);
  });
}

/** A rule file of the library. Throws a Refusal where there is none. */
export function loadRules(ruleSet: string, kind: string): RuleFile {
  const kinds = kindsOf(ruleSet);
  if (!kinds.includes(kind))
    throw new Refusal('unknown-kind', `Bộ quy tắc ${ruleSet} không xếp loại “${kind}”; hiện có: ${kinds.join(', ')}.`, {
      path: 'kind',
      cite: 'G-14',
    });
  return readRules(readFileSync(join(LIBRARY, ruleSet, `${kind}.yaml`), 'utf8'), `${ruleSet}/${kind}.yaml`);
}

/** A table of the library ready to be asked, its open points settled (`bindRules`). */
export function loadTable(ruleSet: string, kind: string, settings: RuleSettings = {}): RuleTable {
  return bindRules(loadRules(ruleSet, kind), settings);
}

/** Unsettled, a table with open points has no rows to check yet: `bindRules` does so once they are known. */
function reach(file: RuleFile): Mistake[] {
  return hasOpenPoints(file) ? [] : reachMistakes(bindRules(file, {}).rows);
}
