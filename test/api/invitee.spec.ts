import { personId } from './support/accounts';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { importWard } from './support/ward';

let api: Api;
let board: Person;
beforeAll(async () => {
  api = await startApi();
  board = await firstPerson(api);
  await importWard(board);
});
afterAll(() => api.close());

/** Of the sample ward: a branch's secretary, an overseer of branches, the last member of the first branch. */
test.each([
  ['DV001', 'hien.tran.dv001@example.org', ['Bí thư, Chi ủy chi bộ tổ dân phố 1']],
  [
    'DV216',
    'hau.huynh.dv216@example.org',
    expect.arrayContaining(['Chủ nhiệm, Ủy ban Kiểm tra Đảng ủy', 'Phụ trách Chi bộ tổ dân phố 3', 'Phụ trách Chi bộ tổ dân phố 6']),
  ],
  ['DV005', expect.anything(), []],
])('whoever invites %s sees the address the link goes to and the posts held (D1)', async (code, email, posts) => {
  const id = await personId(api, code);
  const { items } = (await board.post('/accounts/search', { search: id })).body;
  expect(items).toEqual([expect.objectContaining({ personId: id, accountId: null, email, posts })]);
});

test('who has no address is shown without', async () => {
  const [{ id }] = await api.db.query(`SELECT id FROM person WHERE email IS NULL AND id NOT IN (SELECT person_id FROM post) LIMIT 1`);
  expect((await board.post('/accounts/search', { search: id })).body.items).toMatchObject([{ personId: id, email: null, posts: [] }]);
});
