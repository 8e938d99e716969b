import type { Browser, Page } from 'playwright-core';
import { EICAR, SIGNATURE } from '../support/fake-clamd';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { tabTo } from './keyboard';
import { ACCOUNT, type LaunchedProduct, launchedProduct } from './launched-product';
import { submit } from './submitting';
import { arriveAt, openWindow, press, rowOf } from './window';

const MINUTE = 60_000;

jest.setTimeout(4 * MINUTE);
const REVIEWS = 'Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá';

describe('daily work on a running campaign', () => {
  let product: LaunchedProduct;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('typed text outlives a reload; an answer lost on the way and pressed again is one submission', async () => {
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
  });

  test('a file with a virus is named at the files, nothing is handed in; with a clean one it goes through (ASVS 5.4.3)', async () => {
    const { page, complaints } = await openWindow(browser, product.address, { storageState: product.session });
    await page.goto(product.board);
    await rowOf(page, 'Chi bộ tổ dân phố 5').getByRole('link').click();
    const unit = page.url();
    await page.getByRole('link', { name: `Nộp việc “${REVIEWS}”` }).click();
    await page.getByLabel('Nội dung').fill('Chi bộ đã họp.');
    const pdf = (name: string, text: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`) });
    await page.locator('#files').setInputFiles([pdf('Biên bản.pdf', ''), pdf('Danh sách.pdf', EICAR)]);
    await press(page, 'Kiểm tra trước khi nộp');
    await arriveAt(page, 'Kiểm tra trước khi nộp');
    await press(page, 'Nộp');
    const sentence = `Tệp thứ 2 (“Danh sách.pdf”) có mã độc, phần mềm quét virus gọi là “${SIGNATURE}”`;
    await page.locator('#files .field-error', { hasText: sentence }).waitFor();
    await page.locator('.error-summary').getByRole('link', { name: sentence }).click();
    expect(await page.locator('#files:focus').count()).toBe(1);
    expect(await faultsInEveryLook(page, 'a file with a virus')).toEqual([]);
    await press(page, 'Quay lại sửa');
    await page.getByRole('button', { name: 'Bỏ tệp Danh sách.pdf' }).click();
    await press(page, 'Kiểm tra trước khi nộp');
    await arriveAt(page, 'Kiểm tra trước khi nộp');
    expect(await page.locator('.field-error').count()).toBe(0);
    await press(page, 'Nộp');
    await arriveAt(page, 'Đã nộp');
    await page.goto(unit);
    await page.getByRole('link', { name: 'Biên bản.pdf' }).waitFor();
    expect(await page.getByRole('link', { name: 'Danh sách.pdf' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('signs in and submits with the keyboard alone, always seeing where one is', async () => {
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
  });

  test('what was handed in is returned with a reason that the unit reads; another duty is waived; the story tells both', async () => {
    const { page } = await openWindow(browser, product.address, { storageState: product.session });
    await page.goto(product.board);
    await rowOf(page, 'Chi bộ tổ dân phố 1').getByRole('link').click();
    const unit = page.url();
    await submit(page, unit, 'Bản đầu, còn thiếu chữ ký.');
    await page.goto(unit);
    await page.getByRole('link', { name: `Trả lại việc “${REVIEWS}”` }).click();
    await press(page, 'Trả lại');
    await page.locator('.error-summary', { hasText: 'Hãy ghi lý do.' }).waitFor();
    await page.getByLabel('Lý do').fill('Thiếu chữ ký của chủ tọa.');
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    await press(page, 'Trả lại');
    await arriveAt(page, 'Đã trả lại');
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    await page.goto(unit);
    await page.getByText('Lý do: Thiếu chữ ký của chủ tọa.').waitFor();
    await page.locator('.tag', { hasText: 'trả lại' }).waitFor();
    await page.getByRole('link', { name: /^Miễn việc “Gửi báo cáo/ }).click();
    await page.getByLabel('Lý do').fill('Chi bộ mới giải thể.');
    await press(page, 'Miễn việc này');
    await page.getByText('Lý do miễn: Chi bộ mới giải thể.').waitFor();
    await page.getByRole('link', { name: /^Bỏ miễn việc “Gửi báo cáo/ }).click();
    await page.getByLabel('Lý do').fill('Ghi nhầm chi bộ.');
    await press(page, 'Bỏ miễn');
    await arriveAt(page, 'Đã bỏ miễn');
    await page.goto(unit);
    await page.locator('.story', { hasText: 'Ghi nhầm chi bộ.' }).waitFor();
    expect(await page.getByText('Lý do miễn:').count()).toBe(0);
    expect(await page.locator('.story > li').count()).toBeGreaterThan(3);
  });

  test('a session that ended in the middle of writing leads to sign-in and back, with every word still there', async () => {
    const { page } = await openWindow(browser, product.address);
    await page.goto(product.board);
    await signIn(page);
    await rowOf(page, 'Chi bộ tổ dân phố 2').getByRole('link').click();
    await page.getByRole('link', { name: `Nộp việc “${REVIEWS}”` }).click();
    await page.getByLabel('Nội dung').fill('Viết được một nửa.');
    await page.context().clearCookies();
    await press(page, 'Kiểm tra trước khi nộp');
    await press(page, 'Nộp');
    await arriveAt(page, 'Đăng nhập');
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết hạn' }).waitFor();
    await signIn(page);
    await arriveAt(page, `Nộp: ${REVIEWS}`);
    expect(await page.getByLabel('Nội dung').inputValue()).toBe('Viết được một nửa.');
  });

  test('the campaign is paused with a reason that the board shows, and goes on', async () => {
    const { page } = await openWindow(browser, product.address, { storageState: product.session });
    await page.goto(product.board);
    await press(page, 'Tạm dừng', 'link');
    await page.getByLabel('Lý do').fill('Chờ chỉ đạo của Thành ủy.');
    await press(page, 'Tạm dừng');
    await arriveAt(page, 'Đã tạm dừng đợt');
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    await page.goto(product.board);
    await page.getByText('Lý do: Chờ chỉ đạo của Thành ủy.').waitFor();
    await page.getByRole('link', { name: 'Cho tiếp tục' }).first().click();
    await press(page, 'Cho tiếp tục');
    await arriveAt(page, 'Đợt đã tiếp tục');
    await page.goto(product.board);
    await page.locator('.tag', { hasText: 'Đang thực hiện' }).first().waitFor();
    expect(await page.getByText('Chờ chỉ đạo của Thành ủy.').count()).toBe(0);
  });
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(ACCOUNT.login);
  await page.getByLabel('Mật khẩu').fill(ACCOUNT.password);
  await press(page, 'Đăng nhập');
}
