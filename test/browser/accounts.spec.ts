import type { Browser, Page } from 'playwright-core';
import { generate } from 'otplib';
import { FILE_TYPES } from '@libs/documents/files/file-type';
import { writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import { dataSource } from '@libs/persistence/data-source';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { ACCOUNT, type LaunchedProduct, launchedProduct } from './launched-product';
import { arriveAt, openWindow, press } from './window';

const MINUTE = 60_000;
const THEIRS = 'cây tre giữa làng xóm';

jest.setTimeout(3 * MINUTE);

/** The second factor, an invitation on paper, and where a secretary lands; every screen on the way without a fault. */
describe('accounts (D1, D7)', () => {
  let product: LaunchedProduct;
  let browser: Browser;
  let page: Page;
  let theirs: Page;
  let link: string;
  let secret: string;

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
    ({ page } = await openWindow(browser, product.address, { storageState: product.session }));
    ({ page: theirs } = await openWindow(browser, product.address));
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  }, MINUTE);

  const look = async (on: Page, name: string): Promise<void> => {
    expect(await faultsInEveryLook(on, name)).toEqual([]);
    await on.setViewportSize({ width: 1280, height: 900 });
  };

  /** The board has signed in so long ago that an act that matters asks for the password again. */
  const staleSignIn = (): Promise<unknown> =>
    run(
      `UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE account_id = (SELECT id FROM account WHERE login = '${ACCOUNT.login}')`,
    );

  async function run(sql: string): Promise<Record<string, unknown>[]> {
    const db = await dataSource(product.databaseUrl, 1).initialize();
    const rows = await db.query<Record<string, unknown>[]>(sql);
    await db.destroy();
    return rows;
  }

  /** Goes through setting up a second factor on the page one is on. */
  async function enrol(on: Page): Promise<string> {
    await press(on, 'Bắt đầu');
    const secret = (await on.locator('p', { hasText: 'Không quét được' }).locator('strong').innerText()).replace(/\s/g, '');
    expect(await on.locator('svg.qr').count()).toBe(1);
    await look(on, 'second factor');
    await on.getByLabel('Mã xác thực').fill(await generate({ secret }));
    await press(on, 'Hoàn tất');
    await arriveAt(on, 'Tài khoản của tôi');
    return secret;
  }

  /** The board opens the account that the secretary took. */
  async function openTheirs(): Promise<void> {
    await page.goto('/nguoi-dung');
    await page
      .getByRole('link', { name: /^Mở tài khoản của/ })
      .first()
      .waitFor();
    await page
      .getByRole('row', { name: /bi-thu|Đang dùng, hai bước/ })
      .filter({ hasNotText: 'Ban Tổ chức' })
      .getByRole('link')
      .click();
  }

  test('inviting asks the first account for a second factor, which it sets up by scanning', async () => {
    await page.goto('/nguoi-dung');
    await arriveAt(page, 'Người dùng');
    await look(page, 'accounts');
    await page.getByLabel('Tìm người để mời').fill('Chi bộ');
    await press(page, 'Tìm');
    await page.getByRole('link', { name: /^Mời / }).first().waitFor();
    await look(page, 'accounts, searched');
    await page.goto('/tai-khoan');
    await arriveAt(page, 'Tài khoản của tôi');
    await look(page, 'own account');
    await press(page, 'Đặt xác thực hai bước', 'link');
    await arriveAt(page, 'Xác thực hai bước');
    await staleSignIn();
    await press(page, 'Bắt đầu');
    await page.getByRole('heading', { name: 'Nhập lại mật khẩu' }).waitFor();
    expect(await page.locator('form').count()).toBe(1);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(ACCOUNT.password);
    await press(page, 'Xác nhận');
    await page.getByText('Không quét được').waitFor();
    await page.reload();
    await arriveAt(page, 'Xác thực hai bước');
    secret = await enrol(page);
    await page.getByText('Đã đặt').first().waitFor();
  });

  test('a secretary is invited by a slip of paper, takes the account, sets up the second factor and lands on the unit', async () => {
    const { path, body } = await branch(page, product.board);
    const head = body.heads[0];
    await page.goto(`/nguoi-dung/moi/${head?.personId ?? ''}`);
    await look(page, 'invite');
    await press(page, 'Mời');
    await arriveAt(page, 'Đã mời');
    await press(page, 'Xem phiếu để in');
    await page.getByRole('heading', { name: 'Phiếu nhận tài khoản Đôn Đốc' }).waitFor();
    await look(page, 'slip');
    link = await page.locator('.break').innerText();
    await theirs.goto(link);
    await arriveAt(theirs, 'Nhận tài khoản');
    await look(theirs, 'accept');
    await theirs.getByLabel('Tên đăng nhập').fill('bi-thu');
    await theirs.getByLabel('Mật khẩu').fill(THEIRS);
    await press(theirs, 'Nhận tài khoản');
    await arriveAt(theirs, 'Xác thực hai bước');
    await enrol(theirs);
    await theirs.goto('/');
    await arriveAt(theirs, body.body.name);
    expect(new URL(theirs.url()).pathname).toBe(path);
    expect(await theirs.getByRole('navigation', { name: 'Chính' }).getByRole('link').allInnerTexts()).toEqual([
      'Đợt kiểm điểm',
      'Người dùng',
    ]);
  });

  test('a file with another address for somebody with an account asks for the password first (ASVS 7.5.1)', async () => {
    const [row] = await run(`SELECT code FROM person WHERE id = (SELECT person_id FROM account WHERE login = 'bi-thu')`);
    const people = sampleWard().people.map((one) => (one.code === row?.['code'] ? { ...one, email: 'moi@example.org' } : one));
    const buffer = await writeOrganisationWorkbook({ ...sampleWard(), people });
    await page.goto('/to-chuc/nhap');
    await page.locator('#file').setInputFiles({ name: 'tổ chức.xlsx', mimeType: FILE_TYPES.xlsx, buffer });
    await press(page, 'Kiểm tra tệp');
    await arriveAt(page, 'Kiểm tra trước khi nhập');
    await staleSignIn();
    await press(page, 'Nhập');
    await page.getByRole('heading', { name: 'Nhập lại mật khẩu' }).waitFor();
    await look(page, 'import, password asked');
    // The code that set the second factor up is used already.
    await run(`UPDATE second_factor SET last_step = 0`);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(ACCOUNT.password);
    await page.getByLabel('Mã xác thực').fill(await generate({ secret }));
    await press(page, 'Xác nhận');
    await page.getByRole('heading', { name: /^Đã nhập/ }).waitFor();
    expect(await run(`SELECT email FROM person WHERE code = '${String(row?.['code'])}'`)).toEqual([{ email: 'moi@example.org' }]);
  });

  test('a role is given; an administrator sees content only once the glass is broken, with a reason', async () => {
    await openTheirs();
    await page.getByLabel('Giao vai trò Quản trị hệ thống').check();
    await page.getByLabel('Lý do hoặc số văn bản').fill('Phân công');
    await press(page, 'Thực hiện');
    await page.getByText('Thôi vai trò Quản trị hệ thống').waitFor();
    await theirs.goto('/tai-khoan');
    await theirs.getByRole('heading', { name: 'Xem nội dung khi thật cần' }).waitFor();
    await press(theirs, 'Mở quyền xem');
    await theirs.getByText('Hãy ghi vì sao phải xem và ai yêu cầu.').first().waitFor();
    await theirs.getByLabel('Vì sao phải xem').fill('Sửa lỗi theo yêu cầu của Thường trực');
    await look(theirs, 'glass');
    await press(theirs, 'Mở quyền xem');
    await theirs.getByText('Đồng chí đang xem được nội dung').waitFor();
    await theirs.getByText(/Quyền xem tự hết lúc \d\d:\d\d .+\. Việc mở/).waitFor();
    await look(theirs, 'broken glass');
    await theirs.getByRole('link', { name: 'Nhật ký' }).click();
    await arriveAt(theirs, 'Nhật ký');
    await theirs.getByText('Sửa lỗi theo yêu cầu của Thường trực').first().waitFor();
    // Who is an inspector for good is promised no end.
    await run(`UPDATE role_assignment SET until = NULL WHERE role = 'inspector'`);
    await theirs.goto('/tai-khoan');
    await theirs.getByText('theo vai trò Ủy ban Kiểm tra, không có thời hạn').waitFor();
    await look(theirs, 'an inspector for good');
  });

  test('one’s own account offers no act that the rules allow nobody in their own case', async () => {
    await page.goto('/nguoi-dung');
    await page
      .getByRole('row', { name: /^Nguyễn Thị Thử/ })
      .getByRole('link', { name: 'Mở' })
      .click();
    await page.getByText('Đây là tài khoản của chính đồng chí').waitFor();
    expect((await page.getByRole('radio').count()) + (await page.getByRole('heading', { name: 'Quên mật khẩu' }).count())).toBe(0);
    await look(page, 'own account among the others');
  });

  test('the link is used up; signing in asks for the code; the sessions are ended, the account is shut', async () => {
    const { page: late } = await openWindow(browser, product.address);
    await late.goto(link);
    await arriveAt(late, 'Liên kết không dùng được');
    await late.goto('/dang-nhap');
    await late.getByLabel('Tên đăng nhập').fill('bi-thu');
    await late.getByLabel('Mật khẩu').fill(THEIRS);
    await press(late, 'Đăng nhập');
    await late.getByLabel('Mã xác thực').waitFor();
    await look(late, 'sign-in with a code');
    await openTheirs();
    await page.getByLabel('Kết thúc mọi phiên đăng nhập').check();
    await page.getByLabel('Lý do hoặc số văn bản').fill('Để quên máy ở hội trường');
    await press(page, 'Thực hiện');
    await page.getByText('Đã kết thúc mọi phiên đăng nhập của đồng chí này').waitFor();
    await look(page, 'sessions ended');
    await theirs.goto('/');
    await arriveAt(theirs, 'Đăng nhập');
    await page.getByLabel('Khóa tài khoản').check();
    await page.getByLabel('Lý do hoặc số văn bản').fill('Thôi giữ chức vụ');
    await look(page, 'account');
    await press(page, 'Thực hiện');
    await page.getByText('Đã khóa').first().waitFor();
    await theirs.getByLabel('Tên đăng nhập').fill('bi-thu');
    await theirs.getByLabel('Mật khẩu').fill(THEIRS);
    await press(theirs, 'Đăng nhập');
    await theirs.getByText('Tên đăng nhập hoặc mật khẩu không đúng').first().waitFor();
  });

  test('changing the password and delegating', async () => {
    for (const address of ['/tai-khoan/mat-khau', '/tai-khoan/uy-quyen', '/tai-khoan']) {
      await page.goto(address);
      await page.locator('h1').waitFor();
      await look(page, address);
    }
  });
});

interface BoardAnswer {
  readonly rows: readonly { readonly bodyId: string; readonly code: string }[];
}

interface UnitAnswer {
  readonly heads: readonly { readonly personId: string }[];
  readonly body: { readonly name: string };
}

/** A branch of the sample ward: where its page is, and who answers for it. */
async function branch(page: Page, board: string): Promise<{ path: string; body: UnitAnswer }> {
  const api = `/api/v1/campaigns/${board.split('/')[2] ?? ''}`;
  const { rows }: BoardAnswer = await (await page.request.get(api)).json();
  const bodyId = rows.find(({ code }) => code === 'CB05')?.bodyId ?? '';
  return { path: `${board}/don-vi/${bodyId}`, body: await (await page.request.get(`${api}/units/${bodyId}`)).json() };
}
