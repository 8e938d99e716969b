import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { dataSource } from '@libs/persistence/data-source';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { ACCOUNT, type LaunchedProduct, launchedProduct } from './launched-product';
import { submit } from './submitting';
import { arriveAt, openWindow, press, type Window } from './window';

const MINUTE = 60_000;
/** Where a look is kept, for a person to see: `LOOKS=<folder>`. */
const LOOKS = process.env['LOOKS'];

jest.setTimeout(3 * MINUTE);

/** One's own data, the register of requests, and the end of a campaign's texts; every screen on the way without a fault. */
describe('personal data (D6)', () => {
  let product: LaunchedProduct;
  let browser: Browser;
  let window: Window;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
    window = await openWindow(browser, product.address, { storageState: product.session });
    page = window.page;
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  }, MINUTE);

  const look = async (name: string): Promise<void> => {
    expect(await faultsInEveryLook(page, name)).toEqual([]);
    if (LOOKS !== undefined) {
      await page.screenshot({ path: `${LOOKS}/${name} 320.png`, fullPage: true });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.screenshot({ path: `${LOOKS}/${name}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const change = async (statement: string): Promise<void> => {
    const db = await dataSource(product.databaseUrl, 1).initialize();
    await db.query(statement);
    await db.destroy();
  };

  test('one’s own data come as a page to keep, after the password where it was given long ago', async () => {
    await page.goto('/tai-khoan');
    await press(page, 'Xem, tải, đề nghị sửa hoặc xóa', 'link');
    await arriveAt(page, 'Dữ liệu của tôi');
    await look('own data');
    await change(`UPDATE session SET confirmed_at = now() - interval '1 hour'`);
    await press(page, 'Tải dữ liệu của tôi');
    await page.getByRole('heading', { name: 'Nhập lại mật khẩu' }).waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(ACCOUNT.password);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Xác nhận')]);
    expect(download.suggestedFilename()).toMatch(/^Dữ liệu của Nguyễn Thị Thử, \d\d-\d\d-\d{4}\.html$/);
    const kept = `${await download.path()}.html`;
    await download.saveAs(kept);
    expect(readFileSync(kept, 'utf8')).toContain('<h1>Dữ liệu của Nguyễn Thị Thử</h1>');
    const reader = await browser.newPage();
    await reader.goto(`file://${kept}`);
    if (LOOKS !== undefined) await reader.screenshot({ path: `${LOOKS}/the page.png`, fullPage: true });
    await reader.close();
  });

  test('a request is put down with the day it came, shows its last day, and is answered', async () => {
    await page.goto('/nguoi-dung');
    await press(page, 'Dữ liệu cá nhân: đề nghị và thời gian giữ', 'link');
    await arriveAt(page, 'Dữ liệu cá nhân');
    await press(page, 'Ghi đề nghị mới', 'link');
    await arriveAt(page, 'Ai đề nghị?');
    await page.getByLabel('Tìm theo tên').fill('Nguyễn Thanh');
    await press(page, 'Tìm');
    await page.locator('.task-list a').first().waitFor();
    await look('who asks');
    await page.locator('.task-list a').first().click();
    await page.getByRole('heading', { level: 1, name: /^Ghi đề nghị của Nguyễn Thanh/ }).waitFor();
    await press(page, 'Ghi đề nghị');
    await page.locator('.error-summary').waitFor();
    await look('new request, refused');
    await page.getByRole('radio', { name: 'Sửa cho đúng' }).check();
    await page.getByLabel('Đề nghị', { exact: true }).fill('Ngày sinh của tôi là 17/05/1971');
    for (const [label, value] of [['Ngày', '13'], ['Tháng', '2'], ['Năm', '2026']] as const) await page.getByLabel(label, { exact: true }).fill(value); // prettier-ignore
    await look('new request');
    await press(page, 'Ghi đề nghị');
    await page.getByRole('heading', { level: 1, name: /^Đề nghị của Nguyễn/ }).waitFor();
    await page.getByText('Quá hạn 24/02/2026').waitFor();
    await look('request');
    await page.getByLabel('Câu trả lời').fill('Đã sửa trong danh sách nhập ngày 24/02/2026.');
    await press(page, 'Trả lời');
    await page.getByText(/^Đã sửa trong danh sách nhập/).waitFor();
    await page.goto('/du-lieu-ca-nhan');
    await page.getByRole('table').waitFor();
    await page.getByLabel('Số tháng').waitFor();
    await look('requests');
  });

  test('a campaign that is over shows its day, which is put off; after it the screens say when the texts were destroyed', async () => {
    await submit(page, product.unit, 'Chi bộ đã họp trong mưa.');
    await page.goto(`${product.board}/ket-thuc`);
    await page.getByLabel('Lý do').fill('Xong');
    await press(page, 'Kết thúc đợt');
    await arriveAt(page, 'Đã kết thúc đợt');
    await page.goto(product.board);
    await page.getByRole('heading', { name: 'Bài và tệp đã nộp' }).waitFor();
    await look('board of a campaign that is over');
    await press(page, 'Lùi ngày hủy', 'link');
    await arriveAt(page, 'Lùi ngày hủy bài và tệp');
    await look('put off');
    for (const [label, value] of [['Ngày', '31'], ['Tháng', '12'], ['Năm', '2045']] as const) await page.getByLabel(label, { exact: true }).fill(value); // prettier-ignore
    await page.getByLabel('Lý do').fill('Đang có khiếu nại');
    await press(page, 'Lùi ngày hủy');
    await page.getByText('31/12/2045').waitFor();

    await page.goto(product.unit);
    await page.getByText('Chi bộ đã họp trong mưa.').waitFor();
    await change(`UPDATE campaign_key SET destroy_on = '2026-01-01'`);
    await page.getByText(/^Bài đã hủy .*, khi hết thời gian giữ của đợt\.$/).waitFor();
    expect(await page.getByText('Chi bộ đã họp trong mưa.').count()).toBe(0);
    await look('unit, destroyed');
    expect(window.complaints.filter((one) => !one.startsWith('asks blob:'))).toEqual([]);
  });
});
