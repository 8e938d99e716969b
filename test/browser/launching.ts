import type { Page } from 'playwright-core';
import { arriveAt, press } from './window';

const DAY_MS = 86_400_000;

/** A day in Viet Nam so many days from now, as its three boxes take it. */
export function dayFromNow(days: number): [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = new Date(Date.now() + 7 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10).split('-');
  return [day, month, year];
}

/** Types a date into its three boxes. */
export async function typeDate(page: Page, name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.locator(`[id="${name}"]`).fill(day);
  await page.locator(`[id="${name}-month"]`).fill(month);
  await page.locator(`[id="${name}-year"]`).fill(year);
}

/** Chooses P79 and a year; arrives at its steps. */
export async function choosePlan(page: Page, year: number): Promise<void> {
  await page.goto('/trien-khai');
  await page.getByLabel('79-KH/ĐU của Đảng ủy phường Nguyễn Nghiêm').check();
  await page.getByLabel('Năm kiểm điểm').fill(String(year));
  await press(page, 'Tiếp tục');
  await arriveAt(page, 'Các bước và hạn');
}

/** Gives every step that is overdue at launch a new deadline, `days` from now and later; whatever day it is today. Returns their number. */
export async function redateOverdueSteps(page: Page, days: number): Promise<number> {
  const undecided = page.locator('section.card', { hasText: 'Hạn đã qua' });
  const count = await undecided.count();
  for (let index = 0; index < count; index += 1) {
    const step = undecided.nth(index);
    await step.getByLabel('Đặt hạn mới').check();
    const name = await step.locator('input[id^="han-"]').first().getAttribute('id');
    await typeDate(page, name ?? '', dayFromNow(days + 2 * index));
    await step.getByLabel('Vì sao đổi hạn?').fill('Hạn của văn bản đã qua');
  }
  return count;
}

/** Confirms what is wrong with the document for one reason, and answers what it leaves open with the first answer that would do. */
export async function confirmDocument(page: Page): Promise<void> {
  await arriveAt(page, 'Xác nhận về văn bản');
  await page.getByLabel('Vì sao vẫn triển khai?').fill('Đã xin ý kiến cấp trên');
  for (const question of await page.locator('fieldset', { has: page.getByRole('radio') }).all())
    await question.getByRole('radio').first().check();
}

/** From the steps through bodies and roster to the last page, taking the guesses as they are. */
export async function goToCheck(page: Page): Promise<void> {
  await press(page, 'Tiếp tục');
  await confirmDocument(page);
  await press(page, 'Tiếp tục');
  await arriveAt(page, 'Cơ quan nêu trong kế hoạch');
  await press(page, 'Xác nhận');
  await arriveAt(page, 'Ai kiểm điểm, ai không');
  await press(page, 'Tiếp tục');
  await arriveAt(page, 'Kiểm tra trước khi triển khai');
}

/** How many people the last page says will get a notice. */
export async function noticesAnnounced(page: Page): Promise<number> {
  const said = await page.locator('.summary-row', { hasText: 'Tin nhắn gửi ngay' }).locator('dd').innerText();
  return Number(/^\d+/.exec(said)?.[0]);
}
