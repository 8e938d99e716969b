import type { Board } from '@libs/contracts/board';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, dutyOf, launchWard, openSteps, tableCounts } from './support/ward';

let api: Api;
let an: Person;
let campaignId: string;
let board: Board;
let before: Record<string, number>;

beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  board = await boardOf(an, campaignId);
  before = await tableCounts(api);
});
afterAll(() => api.close());
afterEach(async () => expect(await tableCounts(api)).toEqual(before));

const amendment = { due: `${YEAR}-12-20`, documentNumber: '1-CV/ĐU', documentDate: '2026-11-20', reason: 'Mưa lũ' };
const launch = { plan: 'p79', year: YEAR, again: true };
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('bad input gets a Vietnamese sentence with place and cure, and changes nothing', () => {
  test.each<[string, () => string, object, number, string | undefined, RegExp]>([
    ['a reason left out', pausePath, {}, 400, 'reason', /thiếu “reason”/],
    ['a reason of blanks', pausePath, { reason: '  \n ' }, 400, 'reason', /hãy ghi lý do/],
    ['a number for a text', pausePath, { reason: 5 }, 400, 'reason', /phải là chữ/],
    ['a list for a text', pausePath, { reason: ['Bão'] }, 400, 'reason', /phải là chữ/],
    ['an unknown key', pausePath, { reason: 'Bão', isAdmin: true }, 400, 'isAdmin', /“isAdmin” không có trong mẫu/],
    ['a hidden sign', pausePath, { reason: 'Bão\u200b lớn' }, 400, 'reason', /độ rộng bằng không ở vị trí 4/],
    ['text turned round', pausePath, { reason: '\u202eoãB' }, 400, 'reason', /đảo chiều/],
    ['U+0000', pausePath, { reason: 'B\u0000o' }, 400, 'reason', /ký tự rỗng/],
    ['U+0000 searched for', () => '/accounts/search', { search: 'a\u0000b' }, 400, 'search', /ký tự rỗng/],
    ['a novel', pausePath, { reason: 'x'.repeat(2001) }, 400, 'reason', /quá dài, nhiều nhất 2000 ký tự/],
    ['a path that is no id', () => '/campaigns/1/pause', { reason: 'Bão' }, 400, undefined, /mã trong địa chỉ bị gõ sai/],
    ['nobody’s campaign', () => `/campaigns/${NOBODY}/pause`, { reason: 'Bão' }, 404, undefined, /Không có đợt/],
    ['a day that does not exist', amendPath, { ...amendment, due: `${YEAR}-02-30` }, 400, 'due', /2026-11-25/],
    ['a day in words', amendPath, { ...amendment, due: 'ngày mai' }, 400, 'due', /phải là ngày/],
    ['an instant without zone', amendPath, { ...amendment, due: `${YEAR}-12-20T17:00:00` }, 400, 'due', /múi giờ/],
    ['a day of the year 1', amendPath, { ...amendment, due: '0001-01-01' }, 400, 'due', /từ năm 1900 đến năm 2199/],
    ['the last day of all', amendPath, { ...amendment, documentDate: '9999-12-31' }, 400, 'documentDate', /từ năm 1900 đến năm 2199/],
    ['a deadline long past', amendPath, { ...amendment, due: '2020-01-01' }, 422, 'due', /phải sau lúc này/],
    ['a deadline years ahead', amendPath, { ...amendment, due: '2199-12-31' }, 422, 'due', /hạn muộn nhất là hết/],
    ['a document of tomorrow', amendPath, { ...amendment, documentDate: '2199-01-01' }, 422, 'documentDate', /còn ở phía trước/],
    ['a reason beyond measure', amendPath, { ...amendment, reason: 'a'.repeat(2_001) }, 400, 'reason', /quá dài, nhiều nhất 2000 ký tự/],
    ['no document', amendPath, { ...amendment, documentNumber: ' ' }, 400, 'documentNumber', /không được để trống/],
    ['no plan of ours', () => '/campaigns', { ...launch, plan: 'p00' }, 422, 'plan', /hiện có: .*p79/],
    ['a year far away', () => '/campaigns', { ...launch, year: 1990 }, 400, 'year', /sớm nhất 2018/],
    ['half a year', () => '/campaigns', { ...launch, year: 2026.5 }, 400, 'year', /phải là một năm/],
    [
      'a body that is none',
      () => '/campaigns',
      { ...launch, bindings: { branches: [NOBODY] } },
      422,
      'bindings.branches[0]',
      /Cây tổ chức/,
    ],
    ['an id that is none', () => '/campaigns', { ...launch, bindings: { branches: ['x'] } }, 400, 'bindings.branches[0]', /phải là mã/],
    ['a plan body that is none', () => '/campaigns', { ...launch, bindings: { nobody: [] } }, 422, 'bindings.nobody', /không có cơ quan/],
    ['a step that is none', () => '/campaigns', { ...launch, decisions: { x: { waive: 'a' } } }, 422, 'decisions.x', /không có bước/],
    [
      'a step both moved and waived',
      () => '/campaigns',
      { ...launch, decisions: { reviews: { waive: 'a', due: `${YEAR}-12-01` } } },
      422,
      'decisions.reviews',
      /chỉ được/,
    ],
    ['nobody to carry it out', () => '/campaigns', { ...launch, bindings: { 'organizing-board': [] } }, 422, 'bindings', /chưa có đơn vị/],
    ['returning what was not handed in', () => `${dutyPath()}/return`, { reason: 'Thiếu' }, 409, undefined, /chưa nộp/],
    ['acknowledging for nobody', () => `${dutyPath()}/acknowledge`, { personId: NOBODY }, 422, 'personId', /phụ trách/],
    ['a pace of hours', () => '/rehearsals', { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01`, paceMs: 1e9 }, 400, 'paceMs', /10000/],
  ])('%s', async (_, path, body, status, place, sentence) => {
    const answer = await an.post(path(), body);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body.detail).toMatch(sentence);
    expect(answer.body).toMatchObject({ status, type: `urn:dondoc:problem:${answer.body.code}`, title: expect.any(String) });
    expect(answer.body.path).toBe(place);
  });

  test('all mistakes at once, each with its place', async () => {
    const answer = await an.post(amendPath(), { due: 'mai', documentDate: '30/2', reason: '' });
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['due', 'documentNumber', 'documentDate', 'reason']);
  });

  test('what is no JSON, and what is too much', async () => {
    const broken = await an.form(pausePath()).set('Content-Type', 'application/json').send('{"reason": ');
    expect(broken.body).toMatchObject({ status: 400, code: 'bad-request' });
    const large = await an.post(pausePath(), { reason: 'x'.repeat(5_000_000) });
    expect(large.body).toMatchObject({ status: 413, code: 'too-large' });
  });

  test.each([
    ['messages?limit=0', 'limit'],
    ['messages?limit=501', 'limit'],
    ['messages?limit=many', 'limit'],
    ['messages?limit=5&limit=6', 'limit'],
    ['messages?page=2&page=3', 'page'],
    ['messages?limit[]=5', 'limit[]'],
    ['messages?__proto__=1', '__proto__'],
    ['messages?cursor=x', 'cursor'],
    [`messages?page=2`, 'page'],
    ['roster?cursor=-1', 'cursor'],
    ['roster?included=maybe', 'included'],
  ])('GET …/%s (ASVS 15.3.5)', async (query, path) => {
    const answer = await an.get(`/campaigns/${campaignId}/${query}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid-input', path });
  });

  test('keys that reach for prototypes have no effect (ASVS 15.3.6)', async () => {
    const body = '{"plan":"p79","year":2026,"__proto__":{"again":true},"constructor":{"prototype":{"again":true}}}';
    const answer = await an.form('/campaigns').set('Content-Type', 'application/json').send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(Object.hasOwn(Object.prototype, 'again')).toBe(false);
  });
});

describe('uploads (ASVS 5.2)', () => {
  const submit = () => an.form(`${dutyPath()}/submit`);
  const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(size - 8)]);
  const LIMIT = 10 * 1024 * 1024;

  test.each<[string, () => ReturnType<typeof submit>, number, string, string | undefined]>([
    ['nothing at all', () => submit().field('text', ' '), 422, 'nothing-submitted', 'text'],
    ['an empty file', () => submit().attach('files', Buffer.alloc(0), 'a.pdf'), 422, 'empty-file', 'files[0]'],
    ['a program called a document', () => submit().attach('files', Buffer.from('MZ\u0090'), 'a.docx'), 422, 'wrong-file-type', 'files[0]'],
    ['a page', () => submit().attach('files', Buffer.from('<html>'), 'a.html'), 422, 'wrong-file-type', 'files[0]'],
    [
      'a drawing after a good file',
      () => submit().attach('files', pdf(20), 'a.pdf').attach('files', Buffer.from('<svg>'), 'b.svg'),
      422,
      'wrong-file-type',
      'files[1]',
    ],
    [
      'a page that begins like a picture’s name',
      () => submit().attach('files', Buffer.from('GIF89a/*<script>alert(1)</script>*/'), 'a.png'),
      422,
      'wrong-file-type',
      'files[0]',
    ],
    [
      'an archive that is also a page',
      () => submit().attach('files', Buffer.from('<html><script>alert(1)</script>PK\u0003\u0004'), 'a.docx'),
      422,
      'wrong-file-type',
      'files[0]',
    ],
    ['one byte too much', () => submit().attach('files', pdf(LIMIT + 1), 'a.pdf'), 413, 'too-large', undefined],
    [
      'six files',
      () => [1, 2, 3, 4, 5, 6].reduce((form, n) => form.attach('files', pdf(20), `${n}.pdf`), submit()),
      400,
      'too-many-files',
      undefined,
    ],
    ['a file in the wrong place', () => submit().attach('file', pdf(20), 'a.pdf'), 400, 'too-many-files', undefined],
    ['a field we do not know', () => submit().field('state', 'done'), 400, 'invalid-input', 'state'],
    ['JSON', () => submit().send({ text: 'a' }), 415, 'wrong-content-type', undefined],
  ])('%s', async (_, send, status, code, path) => {
    const answer = await send();
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.body.path).toBe(path);
  });
});

function pausePath(): string {
  return `/campaigns/${campaignId}/pause`;
}

function amendPath(): string {
  return `/steps/${board.steps[0]?.id}/amend`;
}

function dutyPath(): string {
  return `/duties/${dutyOf(board, 'CB05', 'reviews')}`;
}
