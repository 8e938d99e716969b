import { SMALL } from '@test/import/small-organisation';
import { YEAR, workbook } from '@test/api/support/ward';
import { type Ground, type ValidRequests, by, idOf } from './valid';

/** The small committee’s organisation with something in it that it had not before. */
async function changed({ anew }: Ground): Promise<Buffer> {
  const born = String(1940 + (anew.next() % 60));
  return workbook({ ...SMALL, people: SMALL.people.map((person) => ({ ...person, born })) });
}

/** A weekday long after every deadline: what is said of it moves nothing. */
function farDay({ anew }: Ground): string {
  const monday = Date.UTC(2085, 0, 1);
  return new Date(monday + (anew.next() % 500) * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** The organisation, and what is there to read: plans, rules, the calendar. */
export const ORGANISATION: ValidRequests = {
  'GET /organisation': by('board', () => ({})),
  'GET /organisation/template.xlsx': by('board', () => ({})),
  'GET /organisation/sample.xlsx': by('board', () => ({})),
  'POST /organisation/import/preview': by('small', async (ground) => ({
    files: [{ field: 'file', name: 'a.xlsx', content: await changed(ground) }],
  })),
  'POST /organisation/import': by('small', async (ground) => ({
    files: [{ field: 'file', name: 'a.xlsx', content: await changed(ground) }],
  })),
  'GET /plans': by('board', () => ({})),
  'GET /rules': by('board', () => ({})),
  'GET /rules/:set': by('board', (_, { number }) => ({ path: { set: number % 2 === 0 ? 'h19-2024' : 'qd366-2025' } })),
  'GET /calendar': by('board', (_, { number }) => ({ query: [['year', String(2018 + (number % 83))]] })),
  'GET /calendar/proposals': by('board', () => ({})),
  'POST /calendar': by('board', (ground, { text }) => ({
    body: { date: farDay(ground), kind: 'off', reason: `${text} ${ground.anew.next()}`, confirmed: true },
  })),
  'POST /campaigns/:id/calendar': by('board', async ({ anew }, { number }) => ({
    ...idOf(await anew.campaign()),
    body: { take: number % 2 === 0 },
  })),
  'GET /drafts': by('board', () => ({})),
  'GET /drafts/:id': by('board', ({ at }) => idOf(at.draft)),
  'POST /drafts/:id/reject': by('board', async ({ anew }, { text }) => ({ ...idOf(await anew.draft()), body: { reason: text } })),
  'POST /drafts/:id/approve': by('board', async ({ anew }) => ({ ...idOf(await anew.draft()), body: {} })),
  'POST /rehearsals': by('board', (_, { number }) => ({
    body: { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01`, paceMs: number % 10_001 },
  })),
  'GET /rehearsals/:id': by('board', ({ at }) => idOf(at.rehearsal)),
};
