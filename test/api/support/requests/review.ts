import { type ValidRequests, by, idOf } from './valid';

/** What units owe, and what is chased. */
export const REVIEW: ValidRequests = {
  'POST /duties/:id/submit': by('board', async ({ anew }, { text, number }) => ({
    ...idOf(await anew.duty('owed')),
    body: { text },
    files: Array.from({ length: number % 3 }, (_, at) => ({
      field: 'files',
      name: `Biên bản ${at}.pdf`,
      content: Buffer.from('%PDF-1.7'),
    })),
  })),
  'POST /duties/:id/return': by('board', async ({ anew }, { text }) => ({ ...idOf(await anew.duty('done')), body: { reason: text } })),
  'POST /duties/:id/acknowledge': by('board', async ({ anew }, { text }) => ({ ...idOf(await anew.duty('owed')), body: { note: text } })),
  'POST /duties/:id/waive': by('board', async ({ anew }, { text }) => ({ ...idOf(await anew.duty('owed')), body: { reason: text } })),
  'POST /duties/:id/unwaive': by('board', async ({ anew }, { text }) => ({ ...idOf(await anew.duty('waived')), body: { reason: text } })),
  'POST /campaigns/:id/units/:bodyId/waive': by('board', async ({ at, anew }, { text }) => ({
    path: { id: at.spare.campaign, bodyId: await anew.endedBody() },
    body: { reason: text },
  })),
  'GET /duties/:id/notice': by('board', ({ at }) => idOf(at.duty)),
  'GET /attachments/:id': by('board', ({ at }) => idOf(at.attachment)),
  'GET /letters/:id': by('board', ({ at }) => idOf(at.letter)),
};
