import type { Board } from '@libs/contracts/board';
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

const launch = (company_: object, text = COMPANY.text) =>
  an.post('/cascades', {
    year: YEAR,
    top: { plan: 'p58', decisions: top, ...words(loadPlan('p58').plan) },
    lower: [
      { organisation: places['BT'], file: { name: COMPANY.name, text }, decisions: company_, ...words(cty) },
      { organisation: places['SL'], file: CORPORATION, decisions: corporation, ...words(tct) },
    ],
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
