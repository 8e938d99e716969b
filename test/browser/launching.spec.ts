import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { type LaunchedProduct, launchedProduct } from './launched-product';
import { choosePlan, confirmDocument, goToCheck, redateOverdueSteps, typeDate } from './launching';
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

  /** On the page of the bodies: there is no such body here, and why. */
  async function sayAbsent(name: string, reason: string): Promise<void> {
    const body = page.locator('section.card', { has: page.getByRole('heading', { name }) });
    await body.getByRole('button', { name: 'Sửa' }).click();
    for (const bound of await body.getByRole('checkbox', { checked: true }).all()) await bound.uncheck();
    await press(page, 'Xác nhận');
    await page.locator('.error-summary', { hasText: `“${name}” được văn bản giao việc` }).waitFor();
    await body.getByLabel('Đơn vị không có cơ quan này? Ghi vì sao').fill(reason);
    expect(await faultsInEveryLook(page, 'a body that is not to be had')).toEqual([]);
    await press(page, 'Xác nhận');
  }

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

  test('Back from a launch leads to what was launched, not into the pages of the launch', async () => {
    await page.goBack();
    await arriveAt(page, 'Đã triển khai');
    expect(await page.getByRole('button', { name: 'Triển khai' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Đợt kiểm điểm năm 2026 (lần 2)' }).waitFor();
    await page.goForward();
    await arriveAt(page, 'Đã triển khai đợt kiểm điểm năm 2026 (lần 2)');
  });

  test('why it was launched all the same, and who said so, stands with the campaign beside the picture of the year (B-05, B-11)', async () => {
    await page.getByRole('link', { name: 'Mở bảng theo dõi' }).click();
    await page.getByRole('link', { name: 'Kế hoạch và tiến trình' }).click();
    await arriveAt(page, 'Kế hoạch và tiến trình');
    const confirmed = page.locator('section', { hasText: 'đã xác nhận khi triển khai' });
    expect(await confirmed.innerText()).toMatch(/Văn bản không nêu ai quyết định mức xếp loại.*\(mục V\)/);
    expect(await confirmed.innerText()).toContain('Lý do: Đã xin ý kiến cấp trên');
    expect(await confirmed.innerText()).toContain('Nguyễn Thị Thử');
    expect(await page.locator('section', { hasText: 'đã trả lời khi triển khai' }).innerText()).toContain('Ban Thường vụ Đảng ủy');
    expect(await page.getByRole('img', { name: /^Tiến trình, 3 bước\. hết .*: Hoàn thành kiểm điểm/ }).count()).toBe(1);
    await page.getByText('Xem tiến trình dưới dạng bảng').click();
    await page.getByRole('row', { name: /Gửi báo cáo kết quả kèm hồ sơ.*Ban Thường vụ Đảng ủy/ }).waitFor();
  });

  test('errors of the document are open on the page and stop a launch, not a rehearsal, until there is a reason (B-05)', async () => {
    await choosePlan(page, 2027);
    await press(page, 'Tiếp tục');
    await arriveAt(page, 'Xác nhận về văn bản');
    await page.getByText('Văn bản không nêu ai quyết định mức xếp loại').waitFor();
    await press(page, 'Tiếp tục');
    await page.locator('.error-summary', { hasText: 'Còn 1 chỗ chưa có lý do' }).waitFor();
    await page.locator('.error-summary', { hasText: 'Điều để ngỏ thứ 2: hãy chọn một câu trả lời' }).waitFor();
    await page.getByRole('link', { name: 'Diễn tập khi chưa xác nhận' }).click();
    await arriveAt(page, 'Diễn tập cả năm');
    await page.getByText('1 chỗ trong văn bản chưa xác nhận').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/P79-|G-\d\d|23:59/);
  });

  test('a date years ahead, a year of another century and a deadline past what waits for it are said where they are typed (G-02, G-04)', async () => {
    await page.goto('/trien-khai');
    await page.getByLabel('Năm kiểm điểm').fill('1999');
    await press(page, 'Tiếp tục');
    await page.locator('.error-summary', { hasText: 'Năm kiểm điểm: sớm nhất 2018' }).waitFor();
    await choosePlan(page, 2027);
    const reviews = page.locator('section.card').first();
    await reviews.getByText('Đổi hạn hoặc không thực hiện bước này').click();
    await reviews.getByLabel('Đặt hạn mới').check();
    await typeDate(page, 'han-reviews', ['25', '11', '2099']);
    await press(page, 'Tiếp tục');
    await page
      .locator('.error-summary', { hasText: 'Hạn 25/11/2099 quá xa; hạn của đợt kiểm điểm năm 2027 muộn nhất là 31/12/2028' })
      .waitFor();
    await page.locator('.error-summary', { hasText: 'Hãy ghi vì sao đổi hạn' }).waitFor();
    await typeDate(page, 'han-reviews', ['30', '11', '2027']);
    await reviews.getByLabel('Vì sao đổi hạn?').fill('Chờ hội nghị cấp trên');
    await press(page, 'Tiếp tục');
    await page.getByText('hạn 27/11/2027, trước hạn 30/11/2027 của việc phải xong trước nó').waitFor();
    await press(page, 'Tiếp tục');
    await arriveAt(page, 'Xác nhận về văn bản');
  });

  test('the roster says its rule with the article; its day follows the deadline of the reviews until the board sets one (G-07)', async () => {
    await confirmDocument(page);
    await press(page, 'Tiếp tục');
    await sayAbsent('Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'Mặt trận chưa thành lập');
    await arriveAt(page, 'Ai kiểm điểm, ai không');
    await page.getByText('Tính đến thứ Ba, 30/11/2027').waitFor();
    await page.getByText('Mọi đảng viên, trừ đảng viên được miễn công tác và sinh hoạt đảng').waitFor();
    await page.getByText('(Kế hoạch 79-KH/ĐU, mục V.2)').waitFor();
    await typeDate(page, 'rosterAsOf', ['01', '01', '1950']);
    await press(page, 'Tính lại danh sách');
    await page.locator('.error-summary', { hasText: 'Ngày 01/01/1950 nằm ngoài đợt kiểm điểm năm 2027' }).waitFor();
    await typeDate(page, 'rosterAsOf', ['20', '11', '2027']);
    await press(page, 'Tính lại danh sách');
    await page.getByText('Tính đến thứ Bảy, 20/11/2027').waitFor();
    await typeDate(page, 'rosterAsOf', ['30', '11', '2027']);
    await press(page, 'Tính lại danh sách');
    await page.getByText('Tính đến thứ Ba, 30/11/2027').waitFor();
    await page.goto('/trien-khai/buoc');
    const reviews = page.locator('section.card').first();
    await reviews.getByText('Hạn đổi thành hết ngày 30/11/2027, xem lại').click();
    await typeDate(page, 'han-reviews', ['26', '11', '2027']);
    await press(page, 'Tiếp tục');
    await arriveAt(page, 'Xác nhận về văn bản');
    await page.goto('/trien-khai/danh-sach');
    await page.getByText('Tính đến thứ Sáu, 26/11/2027').waitFor();
    // That a body is not to be had stands among what is confirmed, with its reason.
    await page.goto('/trien-khai/xac-nhan');
    await page.getByText('Đơn vị không có “Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường”').waitFor();
    await page.getByText('Mặt trận chưa thành lập').waitFor();
  });
});
