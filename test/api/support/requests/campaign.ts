import { COMPANY, CORPORATION } from '@test/support/bloc-plans';
import { P79_WORDS, boardWords } from '@test/support/board-words';
import { loadPlan } from '@libs/rulebook/load-plan';
import { readPlanFiles } from '@libs/rulebook/read-plan-files';
import { YEAR } from '@test/api/support/ward';
import { type Drawn, type Ground, type ValidRequests, by, idOf } from './valid';

const launching = { plan: 'p79', year: YEAR };
const document = (text: string) => ({ documentNumber: '1', documentDate: '2026-11-01', reason: text, confirmed: true });

/** Another day each time: a deadline is not moved to where it is. */
const nextDue = ({ anew }: Ground): string => `${YEAR}-12-${String(1 + (anew.next() % 28)).padStart(2, '0')}`;

async function amending(ground: Ground, { text }: Drawn) {
  await ground.anew.step();
  const change = { kind: 'extend', stepId: ground.at.spare.step, due: nextDue(ground) };
  return { ...idOf(ground.at.spare.campaign), body: { ...document(text), changes: [change] } };
}

const withReason = (path: (ground: Ground) => Promise<string>) =>
  by('board', async (ground, { text }) => ({ ...idOf(await path(ground)), body: { reason: text } }));
const seen = by('board', ({ at }) => idOf(at.campaign));

const due = (day: string): object => ({ due: `${YEAR}-${day}`, reason: 'Văn bản không ghi ngày' });
const DAYS = {
  top: { 'own-plans': due('11-13'), suggestions: due('11-20'), reviews: due('12-10'), decision: due('12-31') },
  corporation: { 'own-plans': due('11-10'), suggestions: due('11-18'), decision: due('12-25') },
  company: { 'own-plans': due('11-09'), suggestions: due('11-16'), decision: due('12-18'), 'company-meeting': { waive: 'không có' } },
};

/** The bloc’s plan and those of its corporation and its company. */
export function cascadeOf(places: Readonly<Record<string, string>>): object {
  const [corporation, company] = readPlanFiles([CORPORATION, COMPANY]);
  const words = (read: { plan: Parameters<typeof boardWords>[0] } | undefined) => (read ? boardWords(read.plan, YEAR) : {});
  return {
    year: YEAR,
    again: true,
    top: { plan: 'p58', decisions: DAYS.top, ...words(loadPlan('p58')) },
    lower: [
      { organisation: places['BT'], file: COMPANY, decisions: DAYS.company, ...words(company) },
      { organisation: places['SL'], file: CORPORATION, decisions: DAYS.corporation, ...words(corporation) },
    ],
  };
}

const cascading = async ({ people }: Ground) => ({ body: cascadeOf(await placesOf(people.bloc)) });

/** Campaigns: launched, read, changed, ended. */
export const CAMPAIGN: ValidRequests = {
  'POST /campaigns/preview': by('board', () => ({ body: launching })),
  'POST /campaigns': by('board', () => ({ body: { ...launching, again: true, ...P79_WORDS } })),
  'POST /cascades/preview': by('bloc', cascading),
  'POST /cascades': by('bloc', cascading),
  'GET /campaigns': by('board', () => ({})),
  'GET /campaigns/:id': seen,
  'GET /campaigns/:id/units/:bodyId': by('board', ({ at }) => ({ path: { id: at.campaign, bodyId: at.body } })),
  'GET /campaigns/:id/launch': seen,
  'GET /campaigns/:id/roster': by('board', ({ at }, { number }) => ({
    ...idOf(at.campaign),
    query: [
      ['included', String(number % 2 === 0)],
      ['limit', String(1 + (number % 500))],
    ],
  })),
  'GET /campaigns/:id/events': seen,
  'GET /campaigns/:id/messages': seen,
  'GET /campaigns/:id/notice': seen,
  'GET /campaigns/:id/amendments': seen,
  'POST /campaigns/:id/amendments/preview': by('board', amending),
  'POST /campaigns/:id/amendments': by('board', amending),
  'POST /steps/:id/amend': by('board', async (ground, { text }) => {
    await ground.anew.step();
    return { ...idOf(ground.at.spare.step), body: { due: nextDue(ground), ...document(text) } };
  }),
  'POST /steps/:id/close': withReason(({ anew }) => anew.step()),
  'POST /campaigns/:id/pause': withReason(({ anew }) => anew.campaign()),
  'POST /campaigns/:id/resume': withReason(({ anew }) => anew.campaign('paused')),
  'POST /campaigns/:id/end': withReason(({ anew }) => anew.campaign()),
  'POST /campaigns/:id/cancel': withReason(({ anew }) => anew.campaign()),
  'GET /retention': by('board', () => ({})),
  'POST /retention': by('board', (_, { number }) => ({ body: { months: 24 + (number % 97) } })),
  'POST /campaigns/:id/postpone-destruction': by('board', async ({ anew }, { text }) => ({
    ...idOf(await anew.ended()),
    body: { until: `${YEAR + 20}-01-01`, reason: text },
  })),
};

/** The ids of an organisation’s bodies, by their codes. */
async function placesOf(board: Ground['people']['bloc']): Promise<Record<string, string>> {
  const { organisations } = (await board.get('/organisation')).body as { organisations: { code: string; id: string }[] };
  return Object.fromEntries(organisations.map(({ code, id }) => [code, id]));
}
