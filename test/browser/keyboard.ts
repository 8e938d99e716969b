import type { Page } from 'playwright-core';

const FAR = 80;

/** Presses Tab until the control of this name has the focus; fails where the keyboard cannot get there, or one cannot see where one is. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press('Tab');
    if (!(await focusIsShown(page))) throw new Error(`nothing shows that “${await focusedName(page)}” has the focus`);
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`“${name}” is not within ${FAR} presses of Tab`);
}

/** What a screen reader calls the control that has the focus. */
async function focusedName(page: Page): Promise<string> {
  const said = await page.locator(':focus').ariaSnapshot();
  return /^- \w+ "(.*?)"/.exec(said)?.[1] ?? said;
}

/** Whether what has the focus is on screen and marked (WCAG 2.4.7, 2.4.11). A file chooser is marked by the label beside it. */
function focusIsShown(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const focused = document.activeElement;
    const shown = focused.type === 'file' ? focused.nextElementSibling : focused;
    const { top, bottom } = shown.getBoundingClientRect();
    const { boxShadow, outlineStyle } = getComputedStyle(shown);
    return bottom > 0 && top < innerHeight && (boxShadow !== 'none' || outlineStyle !== 'none');
  })()`);
}
