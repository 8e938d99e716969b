import type { Browser } from 'playwright-core';
import { dataSource } from '@libs/persistence/data-source';
import { openBrowser } from './chromium';
import { ACCOUNT, type LaunchedProduct, launchedProduct } from './launched-product';
import { arriveAt, openWindow, press } from './window';

const MINUTE = 60_000;
const PLACES = [
  '/',
  '/tai-khoan',
  '/nguoi-dung',
  '/to-chuc',
  '/to-chuc/nhap',
  '/trien-khai',
  '/lich',
  '/quy-tac',
  '/nhat-ky',
  '/dien-tap',
  '/khong-co',
];
/** Where somebody types a name to find people. */
const SEARCHED = ['/nguoi-dung', '/du-lieu-ca-nhan/moi'];
const IN_CAMPAIGN = ['tin-nhan', 'danh-sach', 'ke-hoach', 'ket-qua', 'sua-ke-hoach', 'tam-dung'];

jest.setTimeout(4 * MINUTE);

describe('coming in, by a message or by a wrong address, and going out', () => {
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

  test('the link of a mail leads to the duty, also when one has to sign in first', async () => {
    const [mail] = (await product.mailsOnce(17)).filter(({ text }) => text.includes('/viec/'));
    const link = /Mở việc: (\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const { page } = await openWindow(browser, product.address);
    await page.goto(link);
    await arriveAt(page, 'Đăng nhập');
    expect(await page.getByText('Phiên làm việc đã hết hạn').count()).toBe(0);
    await page.getByLabel('Tên đăng nhập').fill(ACCOUNT.login);
    await page.getByLabel('Mật khẩu').fill(ACCOUNT.password);
    await press(page, 'Đăng nhập');
    await page.locator('h2:focus').waitFor();
    expect(page.url()).toMatch(new RegExp(`/don-vi/[\\w-]+#viec-${link.split('/').at(-1)}$`));
    // What the mail names is what one sees.
    expect(mail?.text).toContain(`${await page.locator('h1').innerText()}: ${await page.locator('h2:focus').innerText()}`);
  });

  test('signing out leaves neither name nor menu on the screen, and the way back shows nothing', async () => {
    const { page } = await openWindow(browser, product.address);
    await page.goto(product.board);
    await page.getByLabel('Tên đăng nhập').fill(ACCOUNT.login);
    await page.getByLabel('Mật khẩu').fill(ACCOUNT.password);
    await press(page, 'Đăng nhập');
    await press(page, 'Đăng xuất');
    await page.getByRole('heading', { name: 'Đồng chí đã đăng xuất' }).waitFor();
    expect(await page.locator('header').innerText()).toBe('Đôn Đốc');
    await page.goBack();
    await arriveAt(page, 'Đăng nhập');
    expect(await page.getByText('Phiên làm việc đã hết hạn').count()).toBe(0);
  });

  test('every page has the way out in sight; no address that a browser asks for has a name or a token (ASVS 7.4.4, 14.2.1)', async () => {
    const { page } = await openWindow(browser, product.address, { storageState: product.session });
    const asked: { url: string; from: string | undefined }[] = [];
    page.on('request', (request) => asked.push({ url: decodeURIComponent(request.url()), from: request.headers()['referer'] }));
    for (const path of [
      ...PLACES,
      product.board,
      product.unit,
      product.rehearsal,
      ...IN_CAMPAIGN.map((part) => `${product.board}/${part}`),
    ]) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      expect([path, await page.getByRole('button', { name: 'Đăng xuất' }).isVisible()]).toEqual([path, true]);
    }
    const names = await namesIn(product.databaseUrl);
    const searched = names.find((name) => name.includes(' ')) ?? '';
    for (const path of SEARCHED) {
      await page.goto(path);
      await page.getByRole('textbox').first().fill(searched);
      await page.getByRole('textbox').first().press('Enter');
      await page.getByText(searched).first().waitFor();
      expect(decodeURIComponent(page.url())).not.toContain(searched);
    }
    const token = 'bi-mat-'.repeat(7).slice(0, 43);
    await page.goto(`/loi-moi#${token}`);
    await page.getByText('Liên kết không đúng').first().waitFor();
    expect(asked.filter(({ url }) => url.includes('/api/v1/')).length).toBeGreaterThan(40);
    const secrets = [...product.session.cookies.map(({ value }) => value), ...names, token];
    // What stands behind the # is sent nowhere.
    expect(asked.filter(({ url }) => secrets.some((secret) => (url.split('#')[0] ?? '').includes(secret)))).toEqual([]);
    expect(asked.filter(({ from = '' }) => from !== '')).toEqual([]);
    await page.context().close();
  });

  test.each(['/dot/abc', '/dot/00000000-0000-4000-8000-000000000000', '/dien-tap/x', '/khong-co'])(
    '%s leads nowhere, and says so',
    async (path) => {
      const { page } = await openWindow(browser, product.address, { storageState: product.session });
      await page.goto(path);
      await arriveAt(page, 'Không có trang này');
      await page.context().close();
    },
  );

  test('two windows hand in the same duty: the second is told who was first and when, and replaces only knowingly', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => openWindow(browser, product.address, { storageState: product.session })));
    if (!one || !two) throw new Error('two windows');
    for (const { page } of [one, two]) {
      await page.goto(`${product.unit}/viec/${product.duty}/nop`);
      await page.getByLabel('Nội dung').fill('Báo cáo kiểm điểm.');
      await press(page, 'Kiểm tra trước khi nộp');
      await arriveAt(page, 'Kiểm tra trước khi nộp');
    }
    await press(one.page, 'Nộp');
    await arriveAt(one.page, 'Đã nộp');
    await press(two.page, 'Nộp');
    const notice = two.page.locator('.notice', { hasText: 'Việc này vừa được nộp ở nơi khác' });
    expect(await notice.innerText()).toMatch(/Bản 1, nộp \d\d:\d\d .+, Nguyễn Thị Thử\./);
    expect(await two.page.locator('.error-summary h2').innerText()).toBe('Lúc này chưa thực hiện được');
    await press(two.page, 'Nộp thay bản đó');
    await arriveAt(two.page, 'Đã nộp');
    expect(await two.page.locator('main').innerText()).toContain('bản 2');
    expect([...one.complaints, ...two.complaints]).toEqual([]);
  });

  test('what is merely due soon does not stand among what is stuck', async () => {
    const { page } = await openWindow(browser, product.address, { storageState: product.session });
    await page.goto(product.board);
    await page.getByRole('heading', { name: /^Đang vướng \(0\)$/ }).waitFor();
    await press(page, 'Ai kiểm điểm, ai không', 'link');
    await page.getByText('Mọi đảng viên, trừ').waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Tên', 'Đơn vị']);
  });

  test('rehearsals have their place in the menu', async () => {
    const { page } = await openWindow(browser, product.address, { storageState: product.session });
    await page.goto('/');
    await press(page, 'Diễn tập', 'link');
    await arriveAt(page, 'Các buổi diễn tập');
    await press(page, 'Diễn tập đợt kiểm điểm năm 2026', 'link');
    await arriveAt(page, 'Diễn tập');
    await page.getByText('Ngày giờ trên trang này là của diễn tập').waitFor();
  });
});

/** What people, organisations and accounts are called. */
async function namesIn(databaseUrl: string): Promise<string[]> {
  const db = await dataSource(databaseUrl, 1).initialize();
  try {
    const rows = await db.query<{ name: string }[]>(
      `SELECT full_name AS name FROM person UNION SELECT name FROM account UNION SELECT email FROM person WHERE email IS NOT NULL`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await db.destroy();
  }
}
