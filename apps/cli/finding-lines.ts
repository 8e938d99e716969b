import { z } from 'zod';
import { requirementOf } from '@libs/domain/plan/requirement';
import { readYaml } from '@libs/rulebook/yaml-source';

/** Where in a plan's file a step's deadline stands, for a finding under the step's requirement or id; null where the file has no such step. */
export type LineOf = (step: string) => string | null;

const file = z.object({ steps: z.array(z.object({ id: z.string(), cite: z.string().optional() })).default([]) });

/** Finds lines in the text of a plan file that was read without mistake. */
export function findingLines(text: string, fileName: string): LineOf {
  const { data, place } = readYaml(text, fileName);
  const { steps } = file.parse(data);
  return (name) => {
    const at = steps.findIndex((step) => nameOf(step) === name);
    if (at < 0) return null;
    const { line } = place(['steps', at, 'deadline', 'text']);
    return `${fileName}, dòng ${line}`;
  };
}

/** As the linter names a step: by the requirement its citation leads with, else by its id. */
function nameOf({ id, cite = '' }: z.infer<typeof file>['steps'][number]): string {
  return requirementOf(cite) ?? id;
}
