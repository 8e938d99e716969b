import type { AuditPage } from '@libs/contracts/audit';
import { AuditChain } from '@libs/persistence/audit/audit-chain.queries';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps } from './support/ward';

let api: Api;
let an: Person;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
});
afterAll(() => api.close());

const page = async (query = '', by = an): Promise<AuditPage> => (await by.get(`/audit${query}`)).body;

test('who did what, when, from where, about which unit; latest first, in pages; another committee’s acts are not in it', async () => {
  const other = await anotherCommittee(api);
  const campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  const board = await boardOf(an, campaignId);
  await an.form(`/duties/${dutyOf(board, 'CB05', 'reviews')}/submit`).field('text', 'Đã họp');
  await an.post(`/duties/${dutyOf(board, 'CB05', 'reviews')}/return`, { reason: 'Thiếu chữ ký' });
  const { items } = await page();
  expect(items.slice(0, 3).map(({ who, from, text, unit }) => ({ who, from, text, unit }))).toEqual([
    {
      who: 'Nguyễn Thị An',
      from: 'Trang web (127.0.0.1)',
      text: 'Trả lại “Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá”, lần 1.',
      unit: 'Chi bộ tổ dân phố 5',
    },
    expect.objectContaining({ who: 'Nguyễn Thị An', unit: 'Chi bộ tổ dân phố 5' }),
    expect.objectContaining({ text: expect.stringMatching(/^Triển khai kế hoạch cho năm \d{4}\.$/), unit: null }),
  ]);
  expect(items.at(-1)?.text).toBe('Thiết lập Đôn Đốc và tài khoản đầu tiên.');
  expect(items[0]?.campaign?.id).toBe(campaignId);

  const first = await page('?limit=2');
  const second = await page(`?limit=2&cursor=${first.next}`);
  expect([...first.items, ...second.items]).toEqual(items.slice(0, 4));
  expect((await page('', other)).items.some(({ text }) => text.startsWith('Triển khai'))).toBe(false);
});

test('an act gets its number once it is sealed', async () => {
  expect((await page()).items.map(({ number }) => number)).toContain(null);
  await new AuditChain(api.db).seal(1_000);
  const numbers = (await page()).items.map(({ number }) => number);
  expect(numbers).not.toContain(null);
  expect(numbers).toEqual([...numbers].sort((a, b) => Number(b) - Number(a)));
});
