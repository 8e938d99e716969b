import type { Board } from '@libs/contracts/board';
import type { CascadePreview } from '@libs/contracts/cascade-preview';
import type { Plan } from '@libs/domain/plan/plan';
import { loadPlan } from '@libs/rulebook/load-plan';
import { readPlanFiles } from '@libs/rulebook/read-plan-files';
import { bloc } from '../support/bloc';
import { COMPANY, CORPORATION } from '../support/bloc-plans';
import { boardWords } from '../support/board-words';
import { type Api, firstPerson, type Person, startApi } from './support/start-api';
import { tableCounts, workbook, YEAR } from './support/ward';

let api: Api;
let an: Person;
let places: Record<string, string>;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  const { basis } = (await an.form('/organisation/import/preview').attach('file', await workbook(bloc), 'khoi.xlsx')).body;
  const imported = await an
    .form('/organisation/import')
    .attach('file', await workbook(bloc), 'khoi.xlsx')
    .field('basis', basis ?? '');
  if (imported.status !== 200) throw new Error(JSON.stringify(imported.body));
  const rows = await api.db.query(`SELECT code, id FROM organisation`);
  places = Object.fromEntries(rows.map(({ code, id }: { code: string; id: string }) => [code, id]));
});
afterAll(() => api.close());

const due = (day: string): { due: string; reason: string } => ({ due: `${YEAR}-${day}`, reason: 'Văn bản không ghi ngày' });
const top = {
  'own-plans': due('11-13'),
  suggestions: due('11-20'),
  reviews: due('12-10'),
  decision: due('12-31'),
};
const corporation = { 'own-plans': due('11-10'), suggestions: due('11-18'), decision: due('12-25') };
const company = { 'own-plans': due('11-09'), suggestions: due('11-16'), decision: due('12-18'), 'company-meeting': { waive: 'không có' } };

const words = (plan: Plan | undefined): object => (plan ? boardWords(plan, YEAR) : {});
const [tct, cty] = readPlanFiles([CORPORATION, COMPANY]).map(({ plan }) => plan);

const cascade = (company_: object, text = COMPANY.text, corporationText = CORPORATION.text) => ({
  year: YEAR,
  top: { plan: 'p58', decisions: top, ...words(loadPlan('p58').plan) },
  lower: [
    { organisation: places['BT'], file: { name: COMPANY.name, text }, decisions: company_, ...words(cty) },
    { organisation: places['SL'], file: { ...CORPORATION, text: corporationText }, decisions: corporation, ...words(tct) },
  ],
});
const launch = (company_: object, text?: string) => an.post('/cascades', cascade(company_, text));
const preview = async (...of: Parameters<typeof cascade>): Promise<CascadePreview> => {
  const answer = await an.post('/cascades/preview', cascade(...of));
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return answer.body;
};

const dues = `
  SL own-plans       | 11-13 | 11-10
  SL suggestions     | 11-20 | 11-18
  SL reviews         | 12-10 | 12-05
  SL dossiers        | 12-19 | 12-11
  SL decision        | 12-31 | 12-25
  SL company-meeting |       | 12-24
  BT own-plans       | 11-10 | 11-09
  BT suggestions     | 11-18 | 11-16
  BT reviews         | 12-05 | 11-28
  BT dossiers        | 12-11 | 12-07
  BT decision        | 12-25 | 12-18
  BT company-meeting | 12-24 |`;

describe('P58-05 a cascade looked at before it is launched', () => {
  test('each step beside the nearest superior’s deadline; nothing stays of what was tried', async () => {
    const before = await tableCounts(api);
    const { lower, refusal, again } = await preview(company);
    expect([refusal, again]).toEqual([null, false]);
    const day = (when: { at: string } | null): string => when?.at.slice(5, 10) ?? '';
    const shown = lower.flatMap(({ organisation, steps }) =>
      steps.map((step) => [`${organisation === places['SL'] ? 'SL' : 'BT'} ${step.key}`, day(step.superior), day(step.due)]),
    );
    expect(shown).toEqual(
      dues
        .trim()
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim())),
    );
    expect(await tableCounts(api)).toEqual(before);
  });

  test.each<[string, Parameters<typeof cascade>, number, RegExp, string | null]>([
    [
      'a file that loosens',
      [company, COMPANY.text.replace('08/12', '13/12')],
      1,
      /^cong-ty-ben-thuy\.yaml, dòng 15.*chỉ được sớm hơn/,
      null,
    ],
    [
      'a date that loosens',
      [{ ...company, decision: due('12-30') }],
      1,
      /08-KH\/ĐU: Bước “.*” có hạn muộn hơn hạn của cấp trên/,
      'decision',
    ],
    [
      'a file later than what the board above has set',
      [company, COMPANY.text, CORPORATION.text.replace('05/12/2026', '31/12/2026')],
      0,
      /chỉ được sớm hơn/,
      'reviews',
    ],
  ])('%s is refused where it stands, what is beneath it waits', async (_what, of, at, says, step) => {
    const { lower, refusal } = await preview(...of);
    expect(refusal).toBeNull();
    expect(lower[at]?.refusals[0]).toMatchObject({ message: expect.stringMatching(says), step });
    if (at === 0) expect(lower[1]?.refusals[0]?.message).toMatch(/cần sửa tong-cong-ty-song-lam\.yaml của cấp trên trước/);
    else expect(lower[0]?.refusals).toEqual([]);
  });

  test('a step without a day is shown with what it needs; what is left to confirm or answer is not refused either', async () => {
    const { lower, refusal } = await preview({ 'company-meeting': company['company-meeting'] });
    expect(refusal).toBeNull();
    expect(lower[1]?.steps.filter(({ problem }) => problem !== null).map(({ key }) => key)).toEqual([
      ...['own-plans', 'suggestions', 'decision'],
    ]);
    const { lower: files, ...rest } = cascade(company);
    const bare = files.map(({ organisation, file, decisions }) => ({ organisation, file, decisions }));
    expect((await an.post('/cascades/preview', { ...rest, lower: bare })).body.refusal).toBeNull();
  });

  test('what is wrong with all of them together is said as the launch would say it', async () => {
    const { 'company-meeting': _, ...others } = company;
    expect((await preview(others)).refusal?.message).toMatch(/^Kế hoạch 08-KH\/ĐU: /);
  });
});

describe('P58-05 a cascade over HTTP', () => {
  test.each([
    ['a plan file that loosens', company, COMPANY.text.replace('08/12', '13/12'), /dòng 15.*chỉ được sớm hơn/],
    [
      'a date that loosens',
      { ...company, decision: due('12-30') },
      COMPANY.text,
      /08-KH\/ĐU: Bước “.*” có hạn muộn hơn hạn của cấp trên \(25\/12/,
    ],
  ])('%s is refused, and nothing is launched', async (_what, decisions, text, says) => {
    const before = await tableCounts(api);
    const answer = await launch(decisions, text);
    expect(answer.body).toMatchObject({ status: 422, detail: expect.stringMatching(says) });
    expect({ ...(await tableCounts(api)), idempotency: 0 }).toEqual({ ...before, idempotency: 0 });
  });

  test('launches the tree; the superior’s board lists what is beneath it, a lower one leads up', async () => {
    const answer = await launch(company);
    expect(answer.body).toEqual({
      campaigns: ['p58', 'tct-song-lam', 'cty-ben-thuy'].map((planId) => ({ planId, campaignId: expect.any(String) })),
    });
    const [first, second, third] = answer.body.campaigns.map(({ campaignId }: { campaignId: string }) => campaignId);
    const board = (await an.get(`/campaigns/${first}`)).body as Board;
    expect(board.beneath.map(({ campaign, depth }) => [campaign.id, campaign.organisation, depth])).toEqual([
      [second, 'Đảng bộ Tổng công ty Sông Lam', 1],
      [third, 'Đảng bộ Công ty Bến Thủy', 2],
    ]);
    expect(((await an.get(`/campaigns/${third}`)).body as Board).superior?.id).toBe(second);
    expect((await an.get('/campaigns')).body).toHaveLength(3);
  });
});
