import type { Page } from 'playwright-core';
import { arriveAt, press } from './window';

/** Hands in a unit's first open duty, given the unit's address, with nothing but a text. */
export async function submit(page: Page, unit: string, text: string): Promise<void> {
  await page.goto(unit);
  await page
    .getByRole('link', { name: /^Nộp việc/ })
    .first()
    .click();
  await page.getByLabel('Nội dung').fill(text);
  await press(page, 'Kiểm tra trước khi nộp');
  await arriveAt(page, 'Kiểm tra trước khi nộp');
  await press(page, 'Nộp');
  await arriveAt(page, 'Đã nộp');
}
