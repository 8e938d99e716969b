import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { type LaunchedProduct, launchedProduct } from './launched-product';
import { arriveAt, heading, openWindow, press } from './window';

const MINUTE = 60_000;
jest.setTimeout(4 * MINUTE);

/** The first fact of each kind as the form of a member names it. */
const WORDS: readonly (readonly [string, string])[] = [
  ['Gương mẫu về chính trị, tư tưởng, đạo đức, lối sống, ý thức tổ chức kỷ luật', 'Có'],
  ['Có nhiều thành tích nổi bật và là điển hình để đảng viên khác học tập', 'Có'],
  ['Cấp độ của tiêu chí thấp nhất', 'Tốt'],
  ['Cấp độ thấp nhất của các tiêu chí kết quả thực hiện nhiệm vụ', 'Xuất sắc'],
  ['Các nhiệm vụ được giao đều hoàn thành', 'Có'],
  ['Bị kết luận có biểu hiện suy thoái hoặc vi phạm những điều đảng viên không được làm', 'Không'],
  ['Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan, đơn vị', 'Không'],
  ['Kỷ luật trong năm đánh giá', 'không bị kỷ luật'],
];
const NUMBERS: readonly (readonly [string, string])[] = [
  ['Tỷ lệ nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng, hiệu quả', '100'],
  ['Tỷ lệ nhiệm vụ hoàn thành vượt mức', '49,5'],
  ['Tỷ lệ tiêu chí chưa bảo đảm chất lượng, tiến độ', '0'],
  ['Tỷ lệ tiêu chí kết quả thực hiện nhiệm vụ không hoàn thành', '0'],
];

describe('classification: facts, proposal, decision', () => {
  let product: LaunchedProduct;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    browser = await openBrowser();
    product = await launchedProduct(browser);
    ({ page, complaints } = await openWindow(browser, product.address, { storageState: product.session }));
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  test('issue 5: the board enters facts, applies the rules, reads why, and puts a decision on record', async () => {
    const faults: string[] = [];
    const look = async (name: string): Promise<void> => {
      await page.locator('h1').waitFor();
      faults.push(...(await faultsInEveryLook(page, name)));
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await page.goto(product.board);
    await press(page, 'Kết quả xếp loại', 'link');
    await arriveAt(page, 'Kết quả xếp loại');
    const first = page.locator('tbody tr').first().getByRole('link');
    const before = await first.innerText();
    await page.getByLabel('Đối tượng').selectOption({ label: 'Cá nhân' });
    await page.locator('tbody tr').first().getByText(before).waitFor({ state: 'detached' });
    const name = await first.innerText();
    await first.click();
    await arriveAt(page, name);
    await press(page, 'Nhập dữ kiện', 'link');
    await arriveAt(page, `Dữ kiện của ${name}`);
    await press(page, 'Ghi dữ kiện');
    await page.locator('.error-summary').waitFor();
    await look('facts, refused');
    for (const [label, word] of WORDS) await page.getByLabel(label, { exact: true }).selectOption({ label: word });
    for (const [label, number] of NUMBERS) await page.getByLabel(label, { exact: true }).fill(number);
    await press(page, 'Ghi dữ kiện');
    await arriveAt(page, name);
    await page.goto(`${product.board}/ket-qua`);
    await press(page, 'Áp dụng quy tắc');
    await page.getByText('chưa xác định được vì thiếu dữ kiện').waitFor();
    await look('results');
    await page.getByLabel('Tình trạng').selectOption({ label: 'Có đề xuất (1)' });
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
    await page.locator('tbody tr').first().getByRole('link').click();
    await arriveAt(page, name);
    await page
      .getByText(
        'Muốn đạt mức Hoàn thành xuất sắc nhiệm vụ (mục C.II.2.1) thì cần: Tỷ lệ nhiệm vụ hoàn thành vượt mức: từ 50% trở lên (thực tế: 49,5%).',
      )
      .first()
      .waitFor();
    await page.getByText('Từng điều kiện đã xét').click();
    await page.getByText('Tỷ lệ nhiệm vụ hoàn thành vượt mức: từ 50% trở lên – thực tế: 49,5%.').waitFor();
    await look('result');
    expect(await page.locator('main').innerText()).not.toMatch(/H19-\d|G-\d\d|P79-\d|h19-2024/);

    await press(page, 'Ghi quyết định', 'link');
    await arriveAt(page, `Quyết định mức của ${name}`);
    await page.getByLabel('Hoàn thành nhiệm vụ', { exact: true }).check();
    await page.getByLabel('Cấp quyết định').selectOption({ label: 'Ban Thường vụ Đảng ủy phường' });
    await press(page, 'Ghi quyết định');
    await page.locator('.error-summary', { hasText: 'mức quyết định khác mức đề xuất' }).waitFor();
    await look('decide, refused');
    await page.getByLabel('Lý do').fill('Ý kiến của chi bộ và nơi cư trú');
    await press(page, 'Ghi quyết định');
    await arriveAt(page, name);
    await page.getByText('Ý kiến của chi bộ và nơi cư trú').waitFor();
    await look('result, decided');
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the rule book, and the pages beside the results, are accessible', async () => {
    const faults: string[] = [];
    for (const address of [
      '/quy-tac',
      '/quy-tac/h19-2024',
      '/quy-tac/qd366-2025',
      `${product.board}/ket-qua/nhap`,
      `${product.board}/ket-qua/diem-mo`,
      `${product.board}/ket-qua/theo-de-xuat/person`,
    ]) {
      await page.goto(address);
      await page.locator('h1').waitFor();
      faults.push(...(await faultsInEveryLook(page, `${address} (${await heading(page)})`)));
    }
    expect(faults).toEqual([]);
    await page.goto('/quy-tac/qd366-2025');
    await page.getByText('Các đợt đang dùng bộ quy tắc cũ; dùng bộ này sẽ làm thay đổi').waitFor();
  });
});
