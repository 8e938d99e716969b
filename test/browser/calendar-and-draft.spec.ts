import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { type LaunchedProduct, launchedProduct } from './launched-product';
import { arriveAt, openWindow, press } from './window';

jest.setTimeout(240_000);

describe('the committee’s calendar and next year’s draft on screen (G-03, B-09)', () => {
  let product: LaunchedProduct;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
    ({ page } = await openWindow(browser, product.address, { storageState: product.session }));
    const db = await dataSource(product.databaseUrl, 1).initialize();
    const [{ tenantId } = { tenantId: '' }] = await db.query<{ tenantId: string }[]>(
      `SELECT tenant_id AS "tenantId" FROM campaign LIMIT 1`,
    );
    await new TypeOrmUnitOfWork(db).run(tenantId, (tx) => draftNextYear(tx, 'p79', { tenantId, accountId: null, via: 'machine' }));
    await db.destroy();
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('days off with their documents; a day of one’s own; what it would move, taken over', async () => {
    await page.goto('/lich?nam=2026');
    await arriveAt(page, 'Lịch làm việc năm 2026');
    const culture = page.getByRole('row', { name: /24\/11\/2026/ });
    expect(await culture.innerText()).toMatch(/Ngày Văn hóa Việt Nam/);
    expect(await page.getByText('Chưa xác nhận').count()).toBeGreaterThan(0);
    expect(await faultsInEveryLook(page, 'calendar')).toEqual([]);

    await press(page, 'Thêm hoặc đổi một ngày', 'link');
    await press(page, 'Ghi vào lịch');
    await page.locator('.error-summary').waitFor();
    expect(await faultsInEveryLook(page, 'change a day, refused')).toEqual([]);
    const day = workingDayBeforeDeadline();
    await page.goto(`/lich/ngay?ngay=${day}`);
    await page.getByLabel('Ngày nghỉ').check();
    await page.getByLabel('Lý do').fill('Lễ của phường');
    await press(page, 'Ghi vào lịch');
    await arriveAt(page, `Lịch làm việc năm ${day.slice(0, 4)}`);
    await page.getByRole('heading', { name: 'Đợt đang chạy chờ đồng chí quyết định' }).waitFor();
    expect(await page.getByText(/chuyển từ thứ/).count()).toBeGreaterThan(0);
    expect(await faultsInEveryLook(page, 'calendar with a proposal')).toEqual([]);
    await press(page, 'Đưa vào đợt');
    await page.getByRole('heading', { name: 'Đợt đang chạy chờ đồng chí quyết định' }).waitFor({ state: 'detached' });
    expect(await page.getByText('Lễ của phường (đơn vị tự khai)').count()).toBe(1);
  });

  test('the draft waits on the first page; approved, the launch begins with its plan and year', async () => {
    await page.goto('/');
    await press(page, 'Bản nháp năm 2027 chờ duyệt', 'link');
    await arriveAt(page, 'Bản nháp năm 2027 chờ duyệt');
    expect(await faultsInEveryLook(page, 'draft')).toEqual([]);
    await press(page, 'Duyệt và chuẩn bị triển khai');
    await page.waitForURL(/\/trien-khai\/buoc/);
    await page
      .getByText(/26\/11|25\/11\/2027/)
      .first()
      .waitFor();
    await page.goto('/');
    await page.locator('h1').waitFor();
    expect(await page.getByText('chờ duyệt').count()).toBe(0);
  });
});

/** A weekday two days before the first deadline, which lies twenty days ahead (launched-product.ts). */
function workingDayBeforeDeadline(): string {
  const at = new Date(Date.now() + 18 * 86_400_000 + 7 * 3_600_000);
  while (at.getUTCDay() === 0 || at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
