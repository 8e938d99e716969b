import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook } from './accessible';
import { sampleWithoutCB08 } from '../support/sample-without-cb08';
import { brokenSample } from './broken-sample';
import { openBrowser } from './chromium';
import { type LaunchedProduct, launchedProduct } from './launched-product';
import { choosePlan, goToCheck, redateOverdueSteps } from './launching';
import { submit } from './submitting';
import { openWindow, press, rowOf } from './window';

const MINUTE = 60_000;

jest.setTimeout(4 * MINUTE);

/** Every screen in its states, wide and narrow, light and dark: no rule of axe-core is broken, nothing is to be scrolled sideways for. */
describe('every screen is accessible (WCAG 2.2 AA as far as a machine can tell)', () => {
  let product: LaunchedProduct;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
    ({ page } = await openWindow(browser, product.address, { storageState: product.session }));
    await submit(page, product.unit, 'Chi bộ đã họp xong.');
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const faultsHere = async (name: string): Promise<string[]> => {
    await page.locator('h1').waitFor();
    return faultsInEveryLook(page, name);
  };

  test.each([
    ['campaigns', () => '/'],
    ['organisation', () => '/to-chuc'],
    ['import', () => '/to-chuc/nhap'],
    ['board', () => product.board],
    ['unit with a submission', () => product.unit],
    ['return', () => `${product.unit}/viec/${product.duty}/tra-lai`],
    ['acknowledge what is done', () => `${product.unit}/viec/${product.duty}/da-nam`],
    ['messages', () => `${product.board}/tin-nhan`],
    ['plan and timeline', () => `${product.board}/ke-hoach`],
    ['roster', () => `${product.board}/danh-sach`],
    ['amend', () => `${product.board}/buoc/${product.step}/doi-han`],
    ['amend the plan', () => `${product.board}/sua-ke-hoach`],
    ['close a step', () => `${product.board}/buoc/${product.step}/dong`],
    ['pause', () => `${product.board}/tam-dung`],
    ['cancel', () => `${product.board}/huy`],
    ['rehearsals', () => '/dien-tap'],
    ['rehearsal', () => product.rehearsal],
    ['a set-up link that was used', () => '/thiet-lap#x'],
    ['no such page', () => '/khong-co-trang-nay'],
  ])('%s', async (name, address) => {
    await page.goto(address());
    expect(await faultsHere(name)).toEqual([]);
  });

  test('unit with all that its plan asks of it opened', async () => {
    await page.goto(product.unit);
    for (const heading of ['Nội dung báo cáo, bản tự kiểm điểm', 'Lệ chung khi kiểm điểm', 'Việc chung trong cả đợt'])
      await page.getByText(heading).click();
    await page.getByText('Khi kiểm điểm người đứng đầu thì phân công một đồng chí cấp phó chủ trì').waitFor();
    expect(await faultsHere('unit with all that its plan asks of it opened')).toEqual([]);
  });

  test.each([
    ['amend', () => `${product.board}/buoc/${product.step}/doi-han`, 'Xem trước'],
    ['pause', () => `${product.board}/tam-dung`, 'Tạm dừng'],
    ['import', () => '/to-chuc/nhap', 'Kiểm tra tệp'],
  ])('%s, refused', async (name, address, button) => {
    await page.goto(address());
    await press(page, button);
    await page.locator('.error-summary').waitFor();
    expect(await faultsHere(name)).toEqual([]);
  });

  test('an import with mistakes, the names as long as names of files and cells can be', async () => {
    await page.goto('/to-chuc/nhap');
    const long = 'danh_sach_to_chuc_va_dang_vien_toan_dang_bo_ban_cuoi_cung_sua_lan_3';
    await page.locator('#file').setInputFiles({ ...(await brokenSample(page, long)), name: `${long}.xlsx` });
    await press(page, 'Kiểm tra tệp');
    await page.getByRole('table').waitFor();
    expect(await faultsHere('mistakes')).toEqual([]);
  });

  test('the pages of a launch', async () => {
    await choosePlan(page, 2025);
    const found = await faultsHere('overdue steps');
    await choosePlan(page, 2026);
    await redateOverdueSteps(page, 30);
    await goToCheck(page);
    found.push(...(await faultsHere('check')));
    for (const part of ['', '/buoc', '/xac-nhan', '/co-quan', '/danh-sach', '/dien-tap']) {
      await page.goto(`/trien-khai${part}`);
      found.push(...(await faultsHere(`launch${part}`)));
    }
    expect(found).toEqual([]);
  });

  test('a unit that an import ends in the middle: the import says what it still owes, its page offers to let it off all of it at once', async () => {
    await page.goto('/to-chuc/nhap');
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('#file').setInputFiles({ name: 'sau khi sáp nhập.xlsx', mimeType, buffer: await sampleWithoutCB08() });
    await press(page, 'Kiểm tra tệp');
    await page.getByRole('heading', { name: 'Đơn vị thôi hoạt động còn việc chưa xong' }).waitFor();
    const found = await faultsHere('import that ends a unit');
    await press(page, 'Nhập');
    await page.getByRole('heading', { level: 1, name: 'Đã nhập tổ chức' }).waitFor();
    await page.goto(product.board);
    await rowOf(page, 'Chi bộ tổ dân phố 8').getByRole('link').click();
    await page.getByRole('heading', { name: /^Đơn vị đã thôi hoạt động từ .+, còn 2 việc chưa xong$/ }).waitFor();
    found.push(...(await faultsHere('unit that has ended')));
    await press(page, 'Miễn mọi việc còn lại', 'link');
    await page.getByRole('heading', { level: 1, name: 'Miễn mọi việc còn lại: Chi bộ tổ dân phố 8' }).waitFor();
    await press(page, 'Miễn tất cả');
    await page.locator('.error-summary', { hasText: 'Hãy ghi lý do.' }).waitFor();
    found.push(...(await faultsHere('waive all')));
    await page.getByLabel('Lý do').fill('Sáp nhập vào chi bộ tổ dân phố 7');
    await press(page, 'Miễn tất cả');
    await page.getByRole('heading', { name: /^Đơn vị đã thôi hoạt động từ [\d/]+$/ }).waitFor();
    expect(await page.getByText('Lý do miễn: Sáp nhập vào chi bộ tổ dân phố 7').count()).toBe(2);
    found.push(...(await faultsHere('unit that is let off')));
    expect(found).toEqual([]);
  });

  test.each([['/dang-nhap', 'Đăng nhập']])('%s for a stranger, empty and refused', async (address, button) => {
    const stranger = await openWindow(browser, product.address);
    await stranger.page.goto(address);
    await stranger.page.locator('h1').waitFor();
    expect(await faultsInEveryLook(stranger.page, 'empty')).toEqual([]);
    await press(stranger.page, button);
    await stranger.page.locator('.error-summary').waitFor();
    expect(await faultsInEveryLook(stranger.page, 'refused')).toEqual([]);
    await stranger.page.context().close();
  });
});
