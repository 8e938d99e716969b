import { openWithExceljs } from '@test/import/small-organisation';
import { MEMBER, MEMBER_CELLS } from '@test/rehearsal/classification-expected';
import { send } from '@test/api/support/sent';
import { type Ground, type ValidRequests, by, idOf } from './valid';

/** A member who has done well, each time a little differently. */
const factsOf = ({ anew }: Ground): object => ({ ...MEMBER, tasksBeyondPlanPercent: String(anew.next() % 50) });

let template: Promise<Buffer> | undefined;

/** The spare campaign’s workbook with the facts of its first member. */
async function factsBook({ anew, at, people }: Ground): Promise<Buffer> {
  template ??= send(people.board, 'GET /campaigns/:id/facts/template.xlsx', idOf(at.spare.campaign)).then(({ body }) => body);
  const book = await openWithExceljs(await template, ['dataValidations']);
  const sheet = book.getWorksheet('Đảng viên');
  sheet?.spliceRows(3, sheet.rowCount);
  MEMBER_CELLS.forEach((cell, column) => sheet && (sheet.getCell(2, 4 + column).value = column === 5 ? anew.next() % 100 : cell));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The spare campaign, with facts about one more member, who reaches a level below `excellent`. */
async function withFacts(ground: Ground): Promise<string> {
  const path = { id: await ground.anew.campaign(), subjectId: await ground.anew.subject() };
  const body = { facts: { ...factsOf(ground), lowestTaskGrade: 'good' } };
  await send(ground.people.board, 'POST /campaigns/:id/results/:subjectId/facts', { path, body });
  return path.id;
}

/** What the rules propose for such a member, to be decided as it is. */
async function proposal(ground: Ground): Promise<string> {
  const at = idOf(await withFacts(ground));
  const applied = await send(ground.people.board, 'POST /campaigns/:id/apply-rules', { ...at, body: {} });
  const shown = await send(ground.people.board, 'GET /campaigns/:id/results', { ...at, query: [['limit', '1']] });
  const found = shown.body.asProposed?.find(({ is }: { is: string }) => is === 'person');
  if (found === undefined) throw new Error(JSON.stringify([applied.body, shown.body.asProposed]));
  return found.basis;
}

/** Facts, rules, results, decisions. */
export const CLASSIFICATION: ValidRequests = {
  'GET /campaigns/:id/results': by('board', ({ at }, { number }) => ({
    ...idOf(at.campaign),
    query: [
      ['is', ['organisation', 'collective', 'person'][number % 3] ?? ''],
      ['limit', String(1 + (number % 500))],
    ],
  })),
  'GET /campaigns/:id/results/:subjectId': by('board', ({ at }) => ({ path: { id: at.campaign, subjectId: at.body } })),
  'GET /campaigns/:id/facts/template.xlsx': by('board', ({ at }) => idOf(at.campaign)),
  'POST /campaigns/:id/facts/import': by('board', async (ground) => ({
    ...idOf(await ground.anew.campaign()),
    files: [{ field: 'file', name: 'a.xlsx', content: await factsBook(ground) }],
  })),
  'POST /campaigns/:id/results/:subjectId/facts': by('board', async (ground) => ({
    path: { id: ground.at.spare.campaign, subjectId: await ground.anew.subject() },
    body: { facts: factsOf(ground) },
  })),
  'POST /campaigns/:id/apply-rules': by('board', async (ground) => ({ ...idOf(await withFacts(ground)), body: {} })),
  'GET /campaigns/:id/open-points': by('board', ({ at }) => idOf(at.campaign)),
  'POST /campaigns/:id/open-points': by('board', async ({ anew }) => ({ ...idOf(await anew.campaign()), body: {} })),
  'POST /campaigns/:id/decisions': by('board', async ({ anew, at }, { text }) => ({
    ...idOf(await anew.campaign()),
    body: { body: 'standing-committee', decisions: [{ subjectId: at.body, level: 'completed', reason: text }] },
  })),
  'POST /campaigns/:id/decisions/as-proposed': by('board', async (ground) => ({
    ...idOf(await ground.anew.campaign()),
    body: { body: 'standing-committee', is: 'person', basis: await proposal(ground) },
  })),
};
