import { organisationTemplate, writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import type { Board } from '@libs/contracts/board';
import type { LaunchPreview } from '@libs/contracts/launch';
import { P79_WORDS } from '../../support/board-words';
import { type Api, type Person } from './start-api';

/** A year whose deadlines all lie ahead, whenever the tests run. */
export const YEAR = new Date().getUTCFullYear() + 1;

let sample: Promise<Buffer> | undefined;

/** An organisation as a workbook; the sample ward unless another is given. */
export function workbook(data?: OrganisationData): Promise<Buffer> {
  return data ? writeOrganisationWorkbook(data) : (sample ??= writeOrganisationWorkbook(sampleWard()));
}
export const template = organisationTemplate;

export async function importWard(person: Person): Promise<void> {
  const answer = await person.form('/organisation/import').attach('file', await workbook(), 'phuong.xlsx');
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** Imports the sample ward and launches P79 for a year to come. */
export async function launchWard(api: Api, person: Person): Promise<string> {
  await importWard(person);
  const answer = await person.post('/campaigns', { plan: 'p79', year: YEAR, ...P79_WORDS });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.campaignId;
}

/** What the worker does when its moment has come. */
export async function openSteps(api: Api, campaignId: string): Promise<void> {
  const steps = await api.db.query(`SELECT id FROM campaign_step WHERE campaign_id = $1 AND key IN ('reviews', 'results')`, [campaignId]);
  await api.uow.run({ campaignId }, async (tx) => {
    for (const { id } of steps) await tx.campaign.openStep(id, Date.now());
  });
}

export async function boardOf(person: Person, campaignId: string): Promise<Board> {
  const answer = await person.get(`/campaigns/${campaignId}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export async function previewOf(person: Person, choices: object): Promise<LaunchPreview> {
  const answer = await person.post('/campaigns/preview', choices);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** The duty of a body, by the body's code and the step's key. */
export function dutyOf(board: Board, code: string, key: string): string {
  const at = board.steps.findIndex((step) => step.key === key);
  const cell = board.rows.find((row) => row.code === code)?.cells[at];
  if (!cell) throw new Error(`no duty of ${code} in ${key}`);
  return cell.dutyId;
}

/** How many rows every table has: what must stay the same where something was refused. */
export async function tableCounts(api: Api): Promise<Record<string, number>> {
  const tables = await api.db.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
  const each = tables.map(({ name }: { name: string }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`);
  const counts: { name: string; n: number }[] = await api.db.query(each.join(' UNION ALL '));
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]));
}
