import type { Browser, Page } from 'playwright-core';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { bloc } from '@test/support/bloc';
import { COMPANY, CORPORATION } from '@test/support/bloc-plans';
import { workbook, YEAR } from '@test/api/support/ward';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { ACCOUNT } from './launched-product';
import { goToCheck, typeDate } from './launching';
import { type Product, startProduct } from './product';
import { arriveAt, openWindow, press, type Window } from './window';

const MINUTE = 60_000;

jest.setTimeout(2 * MINUTE);

const [BLOC, CORPORATION_NAME, COMPANY_NAME] = ['58-KH/ĐUK', 'Đảng bộ Tổng công ty Sông Lam', 'Đảng bộ Công ty Bến Thủy'];
/** What the bloc's board decides: P58 names no day for these. */
const DAYS = { 'own-plans': ['13', '11'], suggestions: ['20', '11'], reviews: ['10', '12'], decision: ['31', '12'] } as const;

/** The bloc with one of each body that P58 makes do something. */
const organisation: OrganisationData = {
  ...bloc,
  organisations: [
    ...bloc.organisations,
    { code: 'CT', name: 'Công ty Cổ phần Thử', kind: 'agency', parent: 'K', founded: '1990-01-01', dissolved: null, residential: false },
  ],
  collectives: [...bloc.collectives, { code: 'DTN-K', name: 'Ban Thường vụ Đoàn Khối', kind: 'mass-standing', organisation: 'K' }],
};

const fileOf = ({ name, text }: { name: string; text: string }) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

describe('a board launches its plan together with those of the lower bodies (P58-05)', () => {
  let product: Product;
  let browser: Browser;
  let window: Window;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    window = await openWindow(browser, product.address);
    page = window.page;
    const post = async (path: string, body: object): Promise<unknown> => {
      const answer = await page.request.post(`/api/v1${path}`, { ...body, headers: { 'idempotency-key': `chuan-bi${path}` } });
      if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
      return answer.json();
    };
    const token = product.setUpLink.split('#')[1];
    await post('/setup', { data: { token, committee: 'Đảng ủy Khối Thử', name: 'Nguyễn Thị Thử', ...ACCOUNT } });
    const file = { name: 'khoi.xlsx', mimeType: 'application/octet-stream', buffer: await workbook(organisation) };
    await post('/organisation/import', { multipart: { file } });
    await page.goto('/trien-khai');
    await page.getByLabel(`${BLOC} của`).check();
    await page.getByLabel('Năm kiểm điểm').fill(String(YEAR));
    await press(page, 'Tiếp tục');
    await arriveAt(page, 'Các bước và hạn');
    for (const [key, [day, month]] of Object.entries(DAYS)) {
      await page.locator(`[id="han-${key}"], [id="buoc-${key}"]`).first().waitFor();
      await page.locator(`fieldset:has([id="buoc-${key}"])`).getByLabel('Đặt hạn mới').check();
      await typeDate(page, `han-${key}`, [day, month, String(YEAR)]);
    }
    await goToCheck(page);
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  }, MINUTE);

  const ownPlan = async (body: string, file: { name: string; text: string }): Promise<void> => {
    const choice = page.locator('fieldset', { hasText: body });
    await choice.getByLabel('Có kế hoạch riêng').check();
    await choice.locator('input[type=file]').setInputFiles(fileOf(file));
  };

  test('each lower body follows its superior’s plan unless it has one of its own; none at all is no cascade', async () => {
    await press(page, 'Triển khai cùng các đơn vị cấp dưới', 'link');
    await arriveAt(page, 'Triển khai cùng các đơn vị cấp dưới');
    expect(await page.locator('legend').allInnerTexts()).toEqual([CORPORATION_NAME, COMPANY_NAME]);
    expect(await page.getByLabel('Theo đúng kế hoạch cấp trên').first().isChecked()).toBe(true);
    await press(page, 'Kiểm tra các kế hoạch');
    await page.locator('.error-summary', { hasText: 'Chưa đơn vị nào có kế hoạch riêng' }).waitFor();
    await page.getByLabel('Có kế hoạch riêng').first().check();
    await press(page, 'Kiểm tra các kế hoạch');
    await page.locator('.field-error', { hasText: `Hãy chọn tệp kế hoạch của ${CORPORATION_NAME}` }).waitFor();
  });

  test('a file that loosens is refused beside it, with its line and what would do; the other files stay chosen', async () => {
    await ownPlan(CORPORATION_NAME, CORPORATION);
    await ownPlan(COMPANY_NAME, { ...COMPANY, text: COMPANY.text.replace('08/12', '13/12') });
    await press(page, 'Kiểm tra các kế hoạch');
    const wrong = page.locator('fieldset', { hasText: COMPANY_NAME }).locator('.field-error');
    await wrong.waitFor();
    expect(await wrong.innerText()).toMatch(/cong-ty-ben-thuy\.yaml, dòng 15.*chỉ được sớm hơn/);
    expect(await page.locator('.field-error').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toMatch(/P58-|G-\d\d/);
    expect(await faultsInEveryLook(page, 'refused')).toEqual([]);
  });

  test('the deadlines stand side by side; what a plan leaves open follows its superior, and no later date is taken', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('fieldset', { hasText: COMPANY_NAME }).getByRole('button', { name: /^Bỏ/ }).click();
    await ownPlan(COMPANY_NAME, COMPANY);
    await press(page, 'Kiểm tra các kế hoạch');
    await arriveAt(page, 'Kiểm tra kế hoạch của cấp dưới');
    const rows = page.locator('section.card', { hasText: '08-KH/ĐU' }).locator('tbody tr');
    const cells = await Promise.all((await rows.all()).map(async (row) => (await row.locator('td').allInnerTexts()).join(' | ')));
    expect(cells.map((line) => line.match(/\d\d\/\d\d(?=\/)/g)?.join(' '))).toEqual([
      '13/11 13/11',
      '20/11 20/11',
      '05/12 28/11',
      '11/12 07/12',
      '31/12 31/12',
      '24/12',
    ]);
    expect(cells[5]).toContain('Không thực hiện: Không có đơn vị nào phải làm bước này');
    expect(await faultsInEveryLook(page, 'deadlines')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    const decision = page.locator('section.card', { hasText: '08-KH/ĐU' }).locator('input[id^="han-decision-"][id$="-year"]');
    await decision.fill(String(YEAR + 1));
    await press(page, 'Kiểm tra lại');
    await page.locator('.error-summary', { hasText: 'có hạn muộn hơn hạn của cấp trên' }).waitFor();
    await decision.fill(String(YEAR));
  });

  test('launches all at once, and arrives at the superior’s board with those beneath it', async () => {
    for (const reason of await page.getByLabel(/^Vì sao vẫn triển khai/).all()) await reason.fill('Đã xin ý kiến cấp trên');
    await press(page, 'Triển khai tất cả');
    await arriveAt(page, `Đợt kiểm điểm năm ${YEAR} · Kế hoạch ${BLOC}`);
    const beneath = page.getByRole('table', { name: '2 đợt' }).locator('tbody th');
    expect(await beneath.allInnerTexts()).toEqual([expect.stringContaining(CORPORATION_NAME), expect.stringContaining(COMPANY_NAME)]);
    await page.goto('/');
    await arriveAt(page, 'Đợt kiểm điểm');
    expect(window.complaints).toEqual([]);
  });
});
