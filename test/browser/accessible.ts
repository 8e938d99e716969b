import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[];
}

/** The rules of axe-core that the page breaks as it stands, each with the first place; only those named, where some are. */
async function axeViolations(page: Page, only: string): Promise<string[]> {
  // Injected from here: the page's content security policy lets no script in that it does not serve itself.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'], ${only} })`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

/** Beyond axe: what every page must have, and nothing to scroll sideways for. */
async function pageFaults(page: Page): Promise<string[]> {
  const [title, headings] = [await page.title(), await page.locator('h1').count()];
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [
    (await page.locator('html[lang=vi]').count()) === 1 ? [] : ['not in Vietnamese'],
    title.endsWith(' – Đôn Đốc') ? [] : [`title “${title}”`],
    headings === 1 ? [] : [`${headings} first headings`],
    tooWide > 0 ? [`${tooWide} px too wide`] : [],
  ].flat();
}

const ALL = '';
/** What is light is made dark by other colours only. */
const COLOURS = `runOnly: ['color-contrast']`;
const LOOKS = [
  { width: 1280, colorScheme: 'light', rules: ALL },
  { width: 1280, colorScheme: 'dark', rules: COLOURS },
  { width: 320, colorScheme: 'dark', rules: COLOURS },
  { width: 320, colorScheme: 'light', rules: ALL },
] as const;

/** Every fault of the page one is on, wide and narrow, light and dark. 320 px is also 1280 px at 400 % zoom. */
export async function faultsInEveryLook(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  // A page that is still on its way has neither, and is judged when it is there.
  await page.locator('main h1').first().waitFor();
  for (const { width, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const found = [...(await axeViolations(page, rules)), ...(await pageFaults(page))];
    faults.push(...found.map((fault) => `${name} at ${width} px, ${colorScheme}: ${fault}`));
  }
  return faults;
}

/** The fonts that really draw the most stacked Vietnamese marks, as the browser's own inspector sees them. */
export async function fontsOfMarks(page: Page): Promise<string[]> {
  await page.evaluate(`
    const line = document.createElement('p');
    line.id = 'dau';
    line.textContent = 'ẮẰẲẴẶ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ Đđ';
    document.body.append(line);
    // The font's Vietnamese part is fetched once a mark stands on the page.
    line.getBoundingClientRect();
    document.fonts.ready.then(() => undefined);`);
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('DOM.enable');
  await inspector.send('CSS.enable');
  const { root } = await inspector.send('DOM.getDocument');
  const { nodeId } = await inspector.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#dau' });
  const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}
