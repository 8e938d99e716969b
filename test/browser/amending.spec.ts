import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook } from './accessible';
import { openBrowser } from './chromium';
import { type LaunchedProduct, launchedProduct } from './launched-product';
import { dayFromNow, typeDate } from './launching';
import { arriveAt, openWindow, press, rowOf } from './window';

jest.setTimeout(240_000);
const [REVIEWS, DELEGATED] = ['Hoàn thành kiểm điểm của tập thể', 'Báo cáo kết quả'];

describe('the plan of a running campaign changed under a document (G-13)', () => {
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

  const document = async (): Promise<void> => {
    await page.getByLabel('Số văn bản điều chỉnh').fill('12-CV/ĐU');
    await typeDate(page, 'documentDate', dayFromNow(0));
    await page.getByLabel('Lý do', { exact: true }).fill('Bão số 9');
  };

  test('what is wrong is told at its field; nothing typed is lost', async () => {
    await page.goto(product.board);
    await press(page, 'Sửa kế hoạch', 'link');
    await arriveAt(page, 'Sửa kế hoạch 79-KH/ĐU');
    await press(page, 'Xem trước');
    await page.locator('.error-summary', { hasText: 'Hãy chọn loại thay đổi.' }).waitFor();
    await page.getByLabel('Đổi hạn một bước').check();
    await page.getByLabel('Bước', { exact: true }).selectOption({ index: 1 });
    await typeDate(page, 'due', ['31', '12', '2099']);
    await document();
    await page.getByLabel('Lý do', { exact: true }).fill('a'.repeat(2_001));
    await press(page, 'Xem trước');
    await page.locator('#reason-loi', { hasText: 'nhiều nhất 2000 ký tự; đang có 2001' }).waitFor();
    await page.getByLabel('Lý do', { exact: true }).fill('Bão số 9');
    await press(page, 'Xem trước');
    await page.locator('#due-loi, .error-summary', { hasText: 'hạn muộn nhất là hết' }).first().waitFor();
    await page.reload();
    expect(await page.getByLabel('Số văn bản điều chỉnh').inputValue()).toBe('12-CV/ĐU');
  });

  test('several changes under one document: previewed, confirmed, on the board and in the list', async () => {
    await page.goto(`${product.board}/sua-ke-hoach`);
    await page.getByLabel('Thêm một bước').check();
    await page.getByLabel('Tên bước').fill('Báo cáo thiệt hại do bão');
    await page.getByLabel('Loại việc').selectOption('send-dossier');
    await page.getByLabel('Việc gì coi là xong').fill('Đã gửi báo cáo có chữ ký');
    await typeDate(page, 'due', dayFromNow(15));
    await page.getByLabel('Các chi bộ trực thuộc Đảng ủy phường (12 đơn vị)').check();
    await document();
    expect(await faultsInEveryLook(page, 'a step to add')).toEqual([]);
    await press(page, 'Xem trước');
    await arriveAt(page, 'Xem trước khi ghi');
    await page.getByText('12 đơn vị phải làm bước này.').waitFor();
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    await page.getByText(/Lần nhắc theo lịch mới/).click();
    expect(await faultsInEveryLook(page, 'a preview')).toEqual([]);
    await press(page, 'Thêm thay đổi khác cùng văn bản');
    await page.getByText('Thêm bước: Báo cáo thiệt hại do bão').first().waitFor();
    await page.getByLabel('Bỏ một bước').check();
    await page.getByLabel('Bước', { exact: true }).selectOption({ index: 3 });
    await press(page, 'Xem trước');
    await arriveAt(page, 'Xem trước khi ghi');
    await page.getByText('Không còn đơn vị nào phải làm bước này.').waitFor();
    await press(page, 'Ghi thay đổi');
    await arriveAt(page, 'Đã sửa kế hoạch');
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    await press(page, 'Về trang Bảng theo dõi', 'link');
    await page.locator('thead', { hasText: 'Báo cáo thiệt hại do bão' }).waitFor();
    await page.locator('article', { hasText: 'Đã bỏ' }).waitFor();
    expect(await rowOf(page, 'Chi bộ tổ dân phố 3').locator('.tag').count()).toBe(3);
    expect(await page.locator('.story', { hasText: '12-CV/ĐU' }).locator('li').count()).toBeGreaterThanOrEqual(2);
  });

  test('a step reworded: the list says what was; an order that breaks must be confirmed (G-04)', async () => {
    await page.goto(`${product.board}/sua-ke-hoach`);
    await page.getByLabel('Sửa nội dung một bước').check();
    await page.getByLabel('Bước', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Tên bước').fill('Kiểm điểm tập trung');
    await document();
    await press(page, 'Xem trước');
    await arriveAt(page, 'Xem trước khi ghi');
    await press(page, 'Thêm thay đổi khác cùng văn bản');
    await page.getByLabel('Đổi hạn một bước').check();
    await page.getByLabel('Bước', { exact: true }).selectOption({ index: 1 });
    await typeDate(page, 'due', dayFromNow(30));
    await press(page, 'Xem trước');
    await arriveAt(page, 'Xem trước khi ghi');
    await press(page, 'Ghi thay đổi');
    await page.locator('.error-summary', { hasText: 'Hãy xác nhận thứ tự các hạn' }).waitFor();
    await page.getByLabel('Tôi đã xem và vẫn giữ các hạn như vậy').check();
    await press(page, 'Ghi thay đổi');
    await arriveAt(page, 'Đã sửa kế hoạch');
    await page.goto(`${product.board}/sua-ke-hoach`);
    await page.locator('.story', { hasText: `Tên bước: từ “${REVIEWS}` }).waitFor();
    await page.getByText('Kiểm điểm tập trung').first().waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/\b(G|P79|H19)-\d\d/);
    expect(complaints).toEqual([]);
  });

  test('cancelled: the open steps are shown as stopped, and everybody who owed hears', async () => {
    await page.goto(product.board);
    await press(page, 'Hủy', 'link');
    await page.getByText(/^\d+ người sẽ được báo lúc 07:30 thứ/).waitFor();
    await page.getByLabel('Lý do').fill('Nhầm năm');
    await press(page, 'Hủy đợt');
    await arriveAt(page, 'Đã hủy đợt');
    await page.goto(product.board);
    await page.locator('article', { hasText: 'Đã dừng' }).first().waitFor();
    expect(await page.locator('article', { hasText: 'Đã dừng' }).count()).toBe(3);
    expect(await page.getByText(DELEGATED).count()).toBeGreaterThan(0);
    await page.goto(`${product.board}/sua-ke-hoach`);
    await page.getByText('Đợt này đã khép lại, không sửa được nữa').waitFor();
  });
});
