import type { Browser } from 'playwright-core';
import { faultsInEveryLook, fontsOfMarks } from './accessible';
import { brokenSample } from './broken-sample';
import { openBrowser } from './chromium';
import { choosePlan, dayFromNow, goToCheck, noticesAnnounced, redateOverdueSteps, typeDate } from './launching';
import { type Product, startProduct } from './product';
import { submit } from './submitting';
import { arriveAt, openWindow, press, rowOf, type Window } from './window';

const MINUTE = 60_000;

jest.setTimeout(4 * MINUTE);
const ACCOUNT = { login: 'ban-to-chuc', password: 'mot cau that dai de nho' };
const REVIEWS = 'Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá';

/** What a board does on its first day, in the order it does it: each test goes on where the one before it ended. */
describe('a new user, from the set-up link to a running campaign (P79)', () => {
  let product: Product;
  let browser: Browser;
  let first: Window;
  let board = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    first = await openWindow(browser, product.address);
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('opens the link, is told what is wrong with what was typed, and makes the first account', async () => {
    const { page } = first;
    await page.goto('/');
    await arriveAt(page, 'Đăng nhập');
    await page.getByText('Tài khoản đầu tiên được lập bằng liên kết thiết lập').waitFor();
    await page.goto(product.setUpLink);
    await arriveAt(page, 'Thiết lập lần đầu');
    await press(page, 'Lập tài khoản');
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    expect(await summary.getByRole('link').count()).toBe(4);
    expect(await page.locator('.error-summary:focus').count()).toBe(1);
    expect(await page.title()).toBe('Lỗi: Thiết lập lần đầu – Đôn Đốc');
    expect(await faultsInEveryLook(page, 'set-up, refused')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.getByLabel('Tên cấp ủy').fill('Đảng ủy phường Bình Minh');
    await page.getByLabel('Họ và tên của đồng chí').fill('Nguyễn Thị Thử');
    await page.getByLabel('Tên đăng nhập').fill(ACCOUNT.login);
    await page.getByLabel('Mật khẩu').fill('ngan qua');
    await press(page, 'Lập tài khoản');
    await page.locator('.field-error', { hasText: '15' }).waitFor();
    await page.getByLabel('Mật khẩu').fill(ACCOUNT.password);
    await press(page, 'Lập tài khoản');
    await arriveAt(page, 'Đợt kiểm điểm');
    expect(await page.locator('.task-list').innerText()).toContain('Nhập tổ chức từ tệp Excel');
    expect(page.url()).toBe(`${product.address}/`);
    await page.goto('about:blank');
    await page.goto(product.setUpLink);
    await arriveAt(page, 'Liên kết thiết lập đã được dùng');
  });

  test('a workbook with mistakes is refused whole, each mistake with its sheet, row and column', async () => {
    const { page } = first;
    await page.goto('/to-chuc/nhap');
    await page.locator('#file').setInputFiles(await brokenSample(page));
    await press(page, 'Kiểm tra tệp');
    await page.locator('.error-summary', { hasText: 'Tệp có 2 lỗi nên chưa nhập gì' }).waitFor();
    const mistakes = page.getByRole('table', { name: '2 lỗi trong tệp, cách sửa từng lỗi' }).locator('tbody tr');
    expect(await mistakes.nth(0).innerText()).toMatch(/Trang Người, dòng 20, cột C \(Ngày sinh\).*31\/02\/1990/s);
    expect(await mistakes.nth(1).innerText()).toMatch(/Trang Người, dòng 40, cột E \(Điện thoại\)/);
    await page.goto('/to-chuc');
    await page.getByText('Chưa có tổ chức nào.').waitFor();
  });

  test('downloads the sample, sees what it would change, imports it; a second time nothing changes', async () => {
    const { page } = first;
    const importSample = async (): Promise<void> => {
      await page.goto('/to-chuc/nhap');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp ví dụ' }).click()]);
      await page.locator('#file').setInputFiles(await download.path());
      await press(page, 'Kiểm tra tệp');
      await arriveAt(page, 'Kiểm tra trước khi nhập');
      await press(page, 'Nhập');
    };
    await importSample();
    await arriveAt(page, 'Đã nhập tổ chức');
    await press(page, 'Xem tổ chức', 'link');
    await arriveAt(page, 'Tổ chức');
    expect(await page.locator('.summary-list').innerText()).toContain('12 chi bộ');
    await importSample();
    await arriveAt(page, 'Không có gì thay đổi');
  });

  test('rehearses the year from the last page before launching: its date moves to the end, and nothing is sent', async () => {
    const { page } = first;
    await choosePlan(page, 2026);
    await redateOverdueSteps(page, 30);
    await goToCheck(page);
    await press(page, 'Diễn tập trước', 'link');
    await arriveAt(page, 'Diễn tập cả năm');
    await page.getByLabel('Chạy nhanh đến hết').check();
    await press(page, 'Bắt đầu diễn tập');
    await arriveAt(page, 'Diễn tập');
    const date = page.locator('.lead strong').first();
    const before = await date.innerText();
    await page.getByText('Đã chạy hết, đến').waitFor({ timeout: 3 * MINUTE });
    expect(await date.innerText()).not.toBe(before);
    await page.getByRole('link', { name: 'xem các tin lẽ ra được gửi' }).click();
    await arriveAt(page, 'Tin nhắn');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await product.mailsOnce(0)).toEqual([]);
  });

  test('launches the plan for 2026 by two quick presses: one campaign, and one notice to each person who is responsible', async () => {
    const { page } = first;
    await page.goto('/trien-khai/kiem-tra');
    await arriveAt(page, 'Kiểm tra trước khi triển khai');
    const notices = await noticesAnnounced(page);
    await page.getByRole('button', { name: 'Triển khai', exact: true }).dblclick();
    await arriveAt(page, 'Đã triển khai đợt kiểm điểm năm 2026');
    await press(page, 'Mở bảng theo dõi', 'link');
    await arriveAt(page, 'Đợt kiểm điểm năm 2026 · Kế hoạch 79-KH/ĐU');
    board = page.url();
    // The campaign's own workflow opens the first step, and the page follows without being reloaded.
    await page.locator('article', { hasText: REVIEWS }).getByText('Đang mở').waitFor({ timeout: MINUTE });
    await page.goto('/');
    await arriveAt(page, 'Đợt kiểm điểm');
    expect(await page.locator('.task-list').first().locator('li').count()).toBe(1);

    const taken = await product.mailsOnce(notices);
    expect(taken).toHaveLength(notices);
    expect(new Set(taken.flatMap(({ to }) => to)).size).toBe(notices);
    expect(taken.every(({ text }) => text.includes(`${product.address}/`))).toBe(true);
    await page.goto(`${board}/tin-nhan`);
    await arriveAt(page, 'Tin nhắn');
    await page.locator('.tag', { hasText: 'Đã gửi' }).first().waitFor();
  });

  test('another window’s submission changes the board at once, which keeps its place and its focus', async () => {
    const { page } = first;
    await page.goto(board);
    const row = rowOf(page, 'Chi bộ tổ dân phố 5');
    await row.getByRole('link').focus();
    const place = await page.evaluate<number>('scrollY');
    const other = await openWindow(browser, product.address, { storageState: await page.context().storageState() });
    const unit = (await row.getByRole('link').getAttribute('href')) ?? '';
    await submit(other.page, unit, 'Chi bộ đã họp, có biên bản kèm theo.');
    await row.locator('.tag', { hasText: 'xong' }).waitFor();
    expect(await page.evaluate<number>('scrollY')).toBe(place);
    expect(await row.locator('a:focus').count()).toBe(1);
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  test('changes a deadline under a numbered document; the board shows what was and what is (G-13)', async () => {
    const { page } = first;
    await page.goto(board);
    await page.getByRole('link', { name: `Đổi hạn ${REVIEWS}` }).click();
    const [day, month, year] = dayFromNow(20);
    await typeDate(page, 'due', [day, month, year]);
    await page.getByLabel('Số văn bản điều chỉnh').fill('12-CV/ĐU');
    await typeDate(page, 'documentDate', dayFromNow(0));
    await page.getByLabel('Lý do').fill('Bão số 9');
    await press(page, 'Xem trước');
    await arriveAt(page, 'Xem trước khi ghi');
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    if ((await page.locator('#confirmed').count()) > 0) await page.locator('#confirmed').check();
    await press(page, 'Ghi thay đổi');
    await arriveAt(page, 'Đã sửa kế hoạch');
    await page.goto(board);
    await page.locator('.story', { hasText: '12-CV/ĐU' }).waitFor();
    expect(await page.locator('thead').innerText()).toContain(`${day}/${month}/${year}`);
  });

  test('Be Vietnam Pro draws every Vietnamese mark; nothing broke a rule of the page and nothing was asked of another host', async () => {
    expect(await fontsOfMarks(first.page)).toEqual(['Be Vietnam Pro']);
    expect(first.complaints).toEqual([]);
  });
});
