import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './chromium';
import { type LaunchedProduct, launchedProduct } from './launched-product';
import { choosePlan, goToCheck, redateOverdueSteps } from './launching';
import { arriveAt, openWindow, press } from './window';

const MINUTE = 60_000;

jest.setTimeout(2 * MINUTE);

describe('what a launch insists on', () => {
  let product: LaunchedProduct;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
    ({ page } = await openWindow(browser, product.address, { storageState: product.session }));
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  }, MINUTE);

  test('steps overdue at launch need a new date or a waiver before one can go on; a reload loses none of the answers', async () => {
    await choosePlan(page, 2025);
    await press(page, 'Tiếp tục');
    expect(await page.locator('.error-summary').getByRole('link').count()).toBe(3);
    await page.getByLabel('Đặt hạn mới').first().check();
    await page.getByLabel('Không thực hiện bước này năm nay').last().check();
    await page.getByLabel('Lý do').fill('Thành ủy không ủy quyền năm nay');
    await page.reload();
    await arriveAt(page, 'Các bước và hạn');
    expect(await page.getByLabel('Đặt hạn mới').first().isChecked()).toBe(true);
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Thành ủy không ủy quyền năm nay');
  });

  test('the same plan for the same year is launched once more only on purpose', async () => {
    await choosePlan(page, 2026);
    await redateOverdueSteps(page, 30);
    await goToCheck(page);
    await page.getByText('Kế hoạch này đã được triển khai 1 lần cho năm 2026').waitFor();
    await press(page, 'Triển khai');
    await page.locator('.error-summary', { hasText: 'Nếu cố ý làm lại' }).waitFor();
    await page.getByLabel('Tôi cố ý triển khai thêm một lần nữa').check();
    await press(page, 'Triển khai');
    await arriveAt(page, 'Đã triển khai đợt kiểm điểm năm 2026 (lần 2)');
    expect(await page.locator('.reference').innerText()).toBe('79-KH/ĐU / 2026 / lần 2');
  });
});
