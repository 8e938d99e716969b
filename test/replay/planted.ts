import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { projectRoot } from '@deploy/local/root';

/** A change of the campaign's workflow: what stands in its text, and what is put in its place. */
export type Change = readonly (readonly [from: string, to: string])[];

/** Bundles a copy of the campaign's workflow for every change, under the change's name. @throws where the text to be changed is gone */
export async function bundleWith(changes: Readonly<Record<string, Change>>): Promise<WorkflowBundleWithSourceMap> {
  const folder = mkdtempSync(join(projectRoot(), 'dist', 'planted-'));
  try {
    for (const [name, change] of Object.entries(changes)) {
      cpSync(join(projectRoot(), 'workflows'), join(folder, name), { recursive: true });
      const file = join(folder, name, 'campaign', 'workflow.ts');
      writeFileSync(file, change.reduce(plant, readFileSync(file, 'utf8')));
    }
    const index = Object.keys(changes).map((name) => `export { campaign as ${name} } from './${name}/campaign/workflow';\n`);
    writeFileSync(join(folder, 'index.ts'), index.join(''));
    return await bundleWorkflowCode({ workflowsPath: join(folder, 'index.ts'), logger: new DefaultLogger('ERROR') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plant(text: string, [from, to]: Change[number]): string {
  if (!text.includes(from)) throw new Error(`the workflow has no “${from}” any more: plant it elsewhere`);
  return text.replace(from, to);
}
