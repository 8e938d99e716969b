import { type Browser as Playwright, chromium } from 'playwright-core';
import { onPath } from '@deploy/local/on-path';
import { type Browser, packagedChromium } from './packaged-chromium';

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** `CHROME_PATH`, else a Chromium or Chrome that is installed, else the one from npm. */
async function browser(): Promise<Browser> {
  const theirs = process.env['CHROME_PATH'] ?? INSTALLED.map(onPath).find((path) => path !== undefined);
  return theirs === undefined ? packagedChromium() : { executable: theirs, env: {} };
}

/** Starts a real Chromium without a window. */
export async function openBrowser(): Promise<Playwright> {
  const { executable, env } = await browser();
  return chromium.launch({
    executablePath: executable,
    // As people's machines have it: without UTF-8 no Vietnamese name can be given to a download.
    env: { ...inherited(), LC_ALL: 'C.UTF-8', ...env },
    // Root has no sandbox to offer; the pages are our own.
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
