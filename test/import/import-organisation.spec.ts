import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Actor } from '@libs/acts/actor';
import { importOrganisation } from '@libs/acts/organisation/import-organisation';
import { previewImport } from '@libs/acts/organisation/preview-import';
import { readOrganisationWorkbook } from '@libs/documents/organisation/organisation-workbook';
import { writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import { isNoChange } from '@libs/domain/organisation/diff-organisation';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { createDatabase } from '../support/services';
import { arbitraryOrganisation } from './arbitrary-organisation';
import { SMALL } from './small-organisation';

jest.setTimeout(60_000);

let db: DataSource;
let work: TypeOrmUnitOfWork;
let board: Actor;

beforeAll(async () => {
  db = await dataSource(await createDatabase()).initialize();
  work = new TypeOrmUnitOfWork(db);
});
afterAll(() => db.destroy());

/** Every test has a ward of its own, empty, in the same tables as the others. */
beforeEach(async () => {
  const tenantId = await work.run(null, (tx) => tx.access.createTenant('Đảng ủy phường'));
  board = { tenantId, accountId: null, via: 'cli' };
});

const sha256 = (): string => randomBytes(32).toString('hex');
const load = (data: OrganisationData, basis?: string) =>
  work.run(board.tenantId, (tx) => importOrganisation(tx, { data, sha256: sha256(), ...(basis !== undefined && { basis }) }, board));
const current = () => work.run(board.tenantId, (tx) => tx.organisation.current(board.tenantId));
const count = async (what: string, condition = 'true'): Promise<number> => {
  const rows: { count: string }[] = await db.query(`SELECT count(*) FROM ${what} WHERE tenant_id = $1 AND ${condition}`, [board.tenantId]);
  return Number(rows[0]?.count);
};
const byCode = <T>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Every row of the ward as the tables hold it, also what has ended. */
const everything = async (): Promise<unknown> => {
  const tables = ['organisation', 'collective', 'person', 'membership', 'post', 'oversight', 'import_run', 'audit_entry'];
  return Promise.all(tables.map((table) => db.query(`SELECT * FROM ${table} WHERE tenant_id = $1 ORDER BY id`, [board.tenantId])));
};

test('the sample goes in from its file, whole; the same file again changes nothing and leaves no trace', async () => {
  const { data } = await readOrganisationWorkbook(await writeOrganisationWorkbook(sampleWard()), '2100-01-01');
  if (!data) throw new Error('the sample has mistakes');
  await load(data);
  const stored = await current();
  expect(stored.organisations).toEqual(data.organisations);
  expect(stored.collectives).toEqual(data.collectives);
  for (const list of ['people', 'posts', 'oversight'] as const) expect(byCode<unknown>(stored[list])).toEqual(byCode<unknown>(data[list]));
  expect(await count('membership', 'until IS NULL AND since IS NULL')).toBe(287);
  expect(await count('import_run')).toBe(1);
  expect(await count('audit_entry', `act = 'import-organisation'`)).toBe(1);

  const before = await everything();
  const again = await load(data);
  expect(isNoChange(again.diff)).toBe(true);
  expect(await everything()).toEqual(before);
});

test('ecosystem 9.4: lists of people sort by given name whatever the collation of the database', async () => {
  await load(sampleWard());
  const names = async (collation: string): Promise<string[]> =>
    (
      await db.query(`SELECT full_name FROM person WHERE tenant_id = $1 ORDER BY sort_key COLLATE ${collation}, code`, [board.tenantId])
    ).map(({ full_name }: { full_name: string }) => full_name);
  const inC = await names('"C"');
  expect(inC.slice(0, 2).map((name) => name.split(' ').at(-1))).toEqual(['Ái', 'Ái']);
  expect(inC.at(-1)).toMatch(/Yến$/);
  expect(await names('"und-x-icu"')).toEqual(inC);
});

/** The small organisation a year later: one of everything that can happen. */
const later: OrganisationData = {
  organisations: [
    SMALL.organisations[0]!,
    { code: 'CB3', name: 'Chi bộ 3', kind: 'branch', parent: 'DB', founded: '2026-11-01', dissolved: null, residential: true },
    { ...SMALL.organisations[1]!, name: 'Chi bộ tổ dân phố 1' },
  ],
  collectives: [SMALL.collectives[0]!],
  people: [
    { ...SMALL.people[0]!, branch: 'CB3', email: null },
    { ...SMALL.people[2]!, admitted: '2026-11-03', branch: 'CB1' },
  ],
  posts: [{ ...SMALL.posts[0]!, title: 'Bí thư Đảng ủy' }, { person: 'NV1', place: 'CB1', title: 'Bí thư', rank: 'head', managedBy: null }],
  oversight: [{ person: 'DV1', branch: 'CB1' }, { person: 'DV1', branch: 'CB3' }],
}; // prettier-ignore

test('a changed file shows first exactly what it will change, then changes exactly that', async () => {
  await load(SMALL);
  const untouched = await everything();
  const preview = await work.run(board.tenantId, (tx) => previewImport(tx, later, board));
  expect(await everything()).toEqual(untouched);
  expect(preview.diff.organisations.added.map(({ code }) => code)).toEqual(['CB3']);
  expect(preview.diff.organisations.changed.map(({ fields }) => fields)).toEqual([
    [{ field: 'name', before: 'Chi bộ 1', after: 'Chi bộ tổ dân phố 1' }],
  ]);
  expect(preview.diff.organisations.ended.map(({ code }) => code)).toEqual(['CB2']);
  expect(preview.diff.collectives.ended.map(({ code }) => code)).toEqual(['CU1']);
  expect(preview.diff.people.ended.map(({ code }) => code)).toEqual(['DV2']);
  expect(preview.diff.posts.ended.map(({ place }) => place)).toEqual(['CU1', 'CB2']);
  expect(preview.remarks.map(({ code }) => code)).toEqual(['no-secretary']);

  expect((await load(later, preview.basis)).diff).toEqual(preview.diff);
  const { organisations, ...rest } = await current();
  const today = (await db.query(`SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today`))[0].today;
  expect(organisations.filter(({ dissolved }) => dissolved === null)).toEqual(later.organisations);
  expect(organisations.filter(({ dissolved }) => dissolved !== null)).toEqual([{ ...SMALL.organisations[2], dissolved: today }]);
  for (const list of ['collectives', 'people', 'posts', 'oversight'] as const)
    expect(byCode<unknown>(rest[list])).toEqual(byCode<unknown>(later[list]));
  expect(isNoChange((await load(later)).diff)).toBe(true);

  // nothing is deleted: what ended has its day, a changed post is kept as it was
  expect(await count('person', `code = 'DV2' AND ended = '${today}'`)).toBe(1);
  expect(await count('collective', `code = 'CU1' AND dissolved = '${today}'`)).toBe(1);
  expect(await count('membership', `until = '${today}'`)).toBe(2);
  expect(await count('membership', `since = '${today}' AND until IS NULL`)).toBe(2);
  expect(await count('post', `title = 'Bí thư' AND until = '${today}'`)).toBe(1);
  expect(await count('oversight', `until = '${today}'`)).toBe(1);
});

test('what comes back after it was ended is the same person and branch, under the same ids', async () => {
  await load(SMALL);
  const ids = async (): Promise<unknown> => db.query(`SELECT code, id FROM body WHERE tenant_id = $1 UNION SELECT code, id FROM person WHERE tenant_id = $1 ORDER BY code`, [board.tenantId]); // prettier-ignore
  const before = await ids();
  await load({ ...SMALL, people: SMALL.people.slice(0, 1), organisations: SMALL.organisations.slice(0, 2), posts: SMALL.posts.slice(0, 1), collectives: SMALL.collectives.slice(0, 1), oversight: [] }); // prettier-ignore
  await load(SMALL);
  expect(await current()).toEqual({ ...SMALL, people: byCode(SMALL.people), posts: SMALL.posts, oversight: SMALL.oversight });
  expect(await ids()).toEqual(before);
  expect(await count('membership', 'until IS NULL AND since IS NOT NULL')).toBe(1);
});

test('a code may pass from a dissolved organisation to a collective', async () => {
  await load(SMALL);
  const moved = { code: 'CB2', name: 'Tổ giúp việc', kind: 'specialised-agency', organisation: 'DB' } as const;
  const next = { ...SMALL, organisations: SMALL.organisations.slice(0, 2), collectives: [...SMALL.collectives, moved], people: SMALL.people.slice(0, 1), oversight: SMALL.oversight.slice(0, 1), posts: [...SMALL.posts.slice(0, 2), { ...SMALL.posts[0]!, place: 'CB2' }] }; // prettier-ignore
  await load(next);
  expect((await current()).posts.map(({ place }) => place)).toEqual(['BTV', 'CB2', 'CU1']);
  expect(isNoChange((await load(next)).diff)).toBe(true);
});

test('and from a dissolved collective to an organisation: who had a post there has a new one', async () => {
  await load(SMALL);
  const agency = { ...SMALL.organisations[2]!, code: 'CU1', name: 'Trung tâm', kind: 'agency' } as const;
  const next = { ...SMALL, organisations: [...SMALL.organisations, agency], collectives: SMALL.collectives.slice(0, 1) };
  const { diff } = await load(next);
  expect(diff.posts).toEqual({ added: [SMALL.posts[1]], changed: [], ended: [SMALL.posts[1]] });
  expect(
    await count('post', `until IS NULL AND organisation_id = (SELECT id FROM organisation WHERE code = 'CU1' AND tenant_id = $1)`),
  ).toBe(1);
  expect(await count('post', `until IS NULL AND collective_id = (SELECT id FROM collective WHERE code = 'CU1' AND tenant_id = $1)`)).toBe(
    0,
  );
  expect(isNoChange((await load(next)).diff)).toBe(true);
});

test('organisations keep the order of the file when rows change places', async () => {
  await load(SMALL);
  const [root, cb1, cb2] = SMALL.organisations;
  const { diff } = await load({ ...SMALL, organisations: [root!, cb2!, cb1!] });
  expect(diff).toMatchObject({ reordered: true, organisations: { added: [], changed: [], ended: [] } });
  expect((await current()).organisations.map(({ code }) => code)).toEqual(['DB', 'CB2', 'CB1']);
});

test('a file with an error changes nothing', async () => {
  await load(SMALL);
  const before = await everything();
  const wrong = { ...later, posts: [...later.posts, { ...later.posts[0]!, person: 'NO' }] };
  await expect(load(wrong)).rejects.toMatchObject({ name: 'Refusal', code: 'organisation-has-errors' });
  expect(await everything()).toEqual(before);
});

test('an import that is rolled back half-way leaves nothing', async () => {
  const halfWay = work.run(board.tenantId, async (tx) => {
    await importOrganisation(tx, { data: sampleWard(), sha256: sha256() }, board);
    expect((await tx.organisation.current(board.tenantId)).people).toHaveLength(296);
    throw new Error('power cut');
  });
  await expect(halfWay).rejects.toThrow('power cut');
  expect(await everything()).toEqual([[], [], [], [], [], [], [], []]);
});

test('a statement that fails in the middle undoes those before it', async () => {
  await load(SMALL);
  const before = await everything();
  const unstorable = { ...later, posts: [...later.posts.slice(0, 1), { ...later.posts[1]!, title: 'Bí\u0000thư' }] };
  await expect(load(unstorable)).rejects.toThrow();
  expect(await everything()).toEqual(before);
});

test('what was confirmed is what was previewed: another import in between refuses it', async () => {
  await load(SMALL);
  const { basis } = await work.run(board.tenantId, (tx) => previewImport(tx, later, board));
  await load({ ...SMALL, people: [...SMALL.people, { ...SMALL.people[2]!, code: 'NV2' }] });
  await expect(load(later, basis)).rejects.toMatchObject({ code: 'organisation-changed', about: { status: 'conflict' } });
});

test('two imports of the same file at once: one does it, the other finds nothing to do', async () => {
  const both = await Promise.all([load(SMALL), load(SMALL)]);
  expect(both.map(({ diff }) => isNoChange(diff)).sort()).toEqual([false, true]);
  expect(await count('person')).toBe(3);
  expect(await count('post')).toBe(3);
});

test('another ward with the same codes is left alone', async () => {
  await load(SMALL);
  const first = board.tenantId;
  const tenantId = await work.run(null, (tx) => tx.access.createTenant('Đảng ủy phường khác'));
  board = { ...board, tenantId };
  await load(later);
  expect((await work.run(first, (tx) => tx.organisation.current(first))).people).toEqual(byCode(SMALL.people));
});

test('whatever was there and whatever comes: afterwards the new one is in force, and importing it again is no change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryOrganisation, { minLength: 2, maxLength: 3 }), async (files) => {
      const tenantId = await work.run(null, (tx) => tx.access.createTenant('Đảng ủy phường'));
      board = { ...board, tenantId };
      for (const data of files) {
        await load(data);
        const { organisations, ...rest } = await current();
        expect(organisations.filter(({ dissolved }) => dissolved === null)).toEqual(data.organisations);
        expect(rest.collectives).toEqual(data.collectives);
        for (const list of ['people', 'posts', 'oversight'] as const)
          expect(byCode<unknown>(rest[list])).toEqual(byCode<unknown>(data[list]));
        expect(isNoChange((await load(data)).diff)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
