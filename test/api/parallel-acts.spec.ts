import type { Person } from './support/start-api';
import { type Api, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, dutyOf, launchWard, openSteps } from './support/ward';
import { P79_WORDS } from '../support/board-words';
import { accountIn, personId } from './support/accounts';

const TIMES = 50;

let api: Api;
let board: Person;
let campaign: string;
let at: { duty: string; other: string; third: string; step: string; lastStep: string; person: string; account: string };

beforeAll(async () => {
  api = await startApi();
  board = await firstPerson(api);
  campaign = await launchWard(api, board);
  await openSteps(api, campaign);
  const seen = await boardOf(board, campaign);
  // Somebody with a second factor, so that sensitive acts are let through.
  board = await accountIn(api, board, 'board');
  await accountIn(api, board, null);
  const [{ id }] = await api.db.query(`SELECT id FROM account WHERE login LIKE 'nobody-%'`);
  const [{ code }] = await api.db.query(`SELECT code FROM person ORDER BY code LIMIT 1`);
  at = {
    duty: dutyOf(seen, 'CB05', 'reviews'),
    other: dutyOf(seen, 'CB06', 'reviews'),
    third: dutyOf(seen, 'CB07', 'reviews'),
    step: seen.steps[0]?.id ?? '',
    lastStep: seen.steps.at(-1)?.id ?? '',
    person: await personId(api, code),
    account: id,
  };
}, 120_000);
afterAll(() => api.close());

const reason = { reason: 'a' };

/** Each act with what it leaves behind; in an order in which each can be done. */
const ACTS: [string, () => [string, object | null], string][] = [
  ['POST /duties/:id/submit', () => [`/duties/${at.duty}/submit`, null], 'submit-duty'],
  ['POST /duties/:id/return', () => [`/duties/${at.duty}/return`, reason], 'return-submission'],
  ['POST /duties/:id/acknowledge', () => [`/duties/${at.third}/acknowledge`, { note: 'a' }], 'acknowledge'],
  ['POST /duties/:id/waive', () => [`/duties/${at.other}/waive`, reason], 'waive-duty'],
  ['POST /duties/:id/unwaive', () => [`/duties/${at.other}/unwaive`, reason], 'unwaive-duty'],
  [
    'POST /steps/:id/amend',
    () => [`/steps/${at.step}/amend`, { due: `${YEAR}-11-24`, documentNumber: '1', documentDate: '2026-11-01', ...reason }],
    'amend-step',
  ],
  ['POST /steps/:id/close', () => [`/steps/${at.lastStep}/close`, reason], 'close-step-early'],
  ['POST /campaigns', () => ['/campaigns', { plan: 'p79', year: YEAR, again: true, ...P79_WORDS }], 'launch-campaign'],
  ['POST /accounts/invitations', () => ['/accounts/invitations', { personId: at.person }], 'invite'],
  ['POST /accounts/:id/roles', () => [`/accounts/${at.account}/roles`, { role: 'inspector', ...reason }], 'grant-role'],
  ['POST /accounts/:id/roles/remove', () => [`/accounts/${at.account}/roles/remove`, { role: 'inspector', ...reason }], 'remove-role'],
  ['POST /accounts/:id/disable', () => [`/accounts/${at.account}/disable`, reason], 'disable-account'],
  ['POST /campaigns/:id/pause', () => [`/campaigns/${campaign}/pause`, reason], 'pause-campaign'],
  ['POST /campaigns/:id/resume', () => [`/campaigns/${campaign}/resume`, {}], 'resume-campaign'],
  ['POST /campaigns/:id/end', () => [`/campaigns/${campaign}/end`, reason], 'end-campaign'],
];

const done = async (act: string): Promise<number> =>
  (await api.db.query(`SELECT count(*)::int AS n FROM audit_entry WHERE act = $1`, [act]))[0].n;

describe('fifty identical requests at once have one effect (ASVS 2.3.3, 2.3.4)', () => {
  test.each(ACTS)('%s under one key: the same answer to all', async (_, request, act) => {
    const [path, body] = request();
    const before = await done(act);
    const key = `${act}-${campaign}`;
    const answers = await Promise.all(
      Array.from({ length: TIMES }, () => (body === null ? board.form(path, key).field('text', 'a') : board.post(path, body, key))),
    );
    expect(new Set(answers.map(({ status, body: answer }) => JSON.stringify([status, answer])))).toEqual(
      new Set([JSON.stringify([answers[0]?.status, answers[0]?.body])]),
    );
    expect([200, 201]).toContain(answers[0]?.status);
    expect((await done(act)) - before).toBe(1);
  });
});
