import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A page that writes down what must not happen: script errors, refusals of the content security policy, requests to other hosts. */
export interface Window {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a browser window of its own, with its own session. */
export async function openWindow(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What the API refuses is an answer, and a browser logs it as an error all the same.
    const refusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refusal) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) complaints.push(`asks ${request.url()}`);
  });
  return { page, complaints };
}

/** The heading of the page one is on, once it is there. */
export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim();
}

/** Waits until the page with this heading is there. */
export async function arriveAt(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Presses a button or follows a link by its name. */
export async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await page.getByRole(role, { name, exact: true }).click();
}

/** The board's row of one unit, by the beginning of its name. */
export const rowOf = (page: Page, unit: string): Locator => page.getByRole('row', { name: new RegExp(`^${unit} `) });
