import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium';
import { tabTo } from './keyboard';
import { ACCOUNT, type LaunchedProduct, launchedProduct } from './launched-product';
import { arriveAt, openWindow, press, rowOf } from './window';

const MINUTE = 60_000;
const REVIEWS = 'Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá';

describe('daily work on a running campaign', () => {
  let product: LaunchedProduct;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  }, MINUTE);

  test(
    'typed text outlives a reload; an answer lost on the way and pressed again is one submission',
    async () => {
      const { page } = await openWindow(browser, product.address, { storageState: product.session });
      await page.goto(product.board);
      await rowOf(page, 'Chi bộ tổ dân phố 7').getByRole('link').click();
      const unit = page.url();
      await page.getByRole('link', { name: `Nộp việc “${REVIEWS}”` }).click();
      await page.getByLabel('Nội dung').fill('Chi bộ đã họp ngày hôm qua.');
      await page.reload();
      expect(await page.getByLabel('Nội dung').inputValue()).toBe('Chi bộ đã họp ngày hôm qua.');
      await page
        .locator('#files')
        .setInputFiles([{ name: 'Biên bản họp.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }]);
      await press(page, 'Kiểm tra trước khi nộp');
      await arriveAt(page, 'Kiểm tra trước khi nộp');
      await page.route('**/submit', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await press(page, 'Nộp');
      await page.locator('.error-summary', { hasText: 'Chưa nối được với máy chủ' }).waitFor();
      await page.unroute('**/submit');
      await press(page, 'Nộp');
      await arriveAt(page, 'Đã nộp');
      await page.goto(unit);
      await page.getByText('Bản 1', { exact: true }).waitFor();
      expect(await page.getByText('Xem 1 bản trước').count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Biên bản họp.pdf' }).count()).toBe(1);
    },
    MINUTE,
  );

  test(
    'signs in and submits with the keyboard alone, always seeing where one is',
    async () => {
      const { page, complaints } = await openWindow(browser, product.address);
      await page.goto(product.board);
      await arriveAt(page, 'Đăng nhập');
      await tabTo(page, 'Tên đăng nhập');
      await page.keyboard.type(ACCOUNT.login);
      await tabTo(page, 'Mật khẩu');
      await page.keyboard.type(ACCOUNT.password);
      await page.keyboard.press('Enter');
      await arriveAt(page, 'Đợt kiểm điểm năm 2026 · Kế hoạch 79-KH/ĐU');
      const unit = (await rowOf(page, 'Chi bộ Trạm Y tế').getByRole('link').innerText()).trim();
      await tabTo(page, unit);
      await page.keyboard.press('Enter');
      await arriveAt(page, unit);
      await tabTo(page, `Nộp việc “${REVIEWS}”`);
      await page.keyboard.press('Enter');
      await arriveAt(page, `Nộp: ${REVIEWS}`);
      await tabTo(page, 'Nội dung');
      await page.keyboard.type('Gõ bằng bàn phím.');
      await tabTo(page, 'Kiểm tra trước khi nộp');
      await page.keyboard.press('Enter');
      await arriveAt(page, 'Kiểm tra trước khi nộp');
      await tabTo(page, 'Nộp');
      await page.keyboard.press('Enter');
      await arriveAt(page, 'Đã nộp');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );
});
