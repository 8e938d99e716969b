import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps, tableCounts } from './support/ward';

/** What means something to a database, a page, a template, a shell, a sheet or a log. */
const TYPED = [
  `'; DROP TABLE submission; --`,
  `" OR 1=1 --`,
  `$1 $$ \\' %s %n {0}`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {% if 1 %}',
  '`id` $(id) ; id | id && id',
  '=1+1 +1 -1 @SUM(A1) |cmd',
  '{"isAdmin":true} </textarea> javascript:alert(1)',
  '../../etc/passwd ..\\..\\boot.ini %2e%2e%2f',
];

let api: Api;
let an: Person;
let campaignId: string;
let bodyId: string;
let dutyId: string;

beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  const board = await boardOf(an, campaignId);
  bodyId = board.rows.find(({ code }) => code === 'CB05')?.bodyId ?? '';
  dutyId = dutyOf(board, 'CB05', 'reviews');
});
afterAll(() => api.close());

const unit = async (): Promise<string> => JSON.stringify((await an.get(`/campaigns/${campaignId}/units/${bodyId}`)).body);

describe('what is typed is text and stays as typed (ASVS 1.2.1, 1.2.3, 1.2.4, 1.2.5, 1.3.7)', () => {
  test.each(TYPED)('%j, handed in, with a file of that name, and as the reason of a return', async (typed) => {
    const before = await tableCounts(api);
    const sent = await an
      .form(`/duties/${dutyId}/submit`)
      .field('text', typed)
      .field('seen', await seen())
      .attach('files', Buffer.from('%PDF-1.7'), { filename: `${typed.replace(/[\\/]/g, '')}.pdf`, contentType: 'application/pdf' });
    expect([sent.status, sent.body]).toEqual([200, expect.anything()]);
    expect((await an.post(`/duties/${dutyId}/return`, { reason: typed })).status).toBe(200);
    expect((await unit()).split(JSON.stringify(typed))).toHaveLength(3);
    const after = await tableCounts(api);
    expect([after['submission'], after['person']]).toEqual([(before['submission'] ?? 0) + 1, before['person']]);
  });

  test.each(TYPED)('%j finds nobody and breaks nothing where people are searched for', async (typed) => {
    const answer = await an.post('/accounts/search', { search: typed });
    expect([answer.status, answer.body.items]).toEqual([200, []]);
  });
});

test('a file of just the size allowed, under names that climb: kept whole under an id of ours, given back under a bare name (ASVS 5.2.1, 5.3.2)', async () => {
  const [whole, small] = [Buffer.alloc(10 * 1024 * 1024), Buffer.from('%PDF-1.7')];
  small.copy(whole);
  const form = an
    .form(`/duties/${dutyId}/submit`)
    .field('seen', await seen())
    .attach('files', whole, 'vừa đủ.pdf');
  for (const filename of ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\system.ini', '..\\..\\boot.ini'])
    void form.attach('files', small, { filename, contentType: 'application/pdf' });
  expect((await form).status).toBe(200);
  const kept = (await an.get(`/campaigns/${campaignId}/units/${bodyId}`)).body.duties[0].submissions[0].files;
  expect(kept.map(({ name, size }: { name: string; size: number }) => [name, size])).toEqual([
    ['vừa đủ.pdf', whole.length],
    ...['passwd.pdf', 'passwd.pdf', 'system.ini.pdf', 'boot.ini.pdf'].map((name) => [name, small.length]),
  ]);
  expect(kept[0].id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect((await an.get(`/attachments/${kept[0].id}`).buffer()).body.equals(whole)).toBe(true);
});

/** The version that whoever hands in anew has seen. */
async function seen(): Promise<string> {
  const [{ version }] = await api.db.query(`SELECT coalesce(max(version), 0) AS version FROM submission WHERE duty_id = $1`, [dutyId]);
  return String(version);
}
