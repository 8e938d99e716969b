import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@deploy/local/root';
import { endCampaign } from '@libs/acts/campaign/change-state';
import { postponeDestruction } from '@libs/acts/retention/postpone-destruction';
import { destroyTexts } from '@libs/acts/retention/destroy-texts';
import { setRetention } from '@libs/acts/retention/set-retention';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { submitDuty } from '@libs/acts/review/submit-duty';
import { codecKeys } from '@libs/config/codec-keys';
import { AuditChain } from '@libs/persistence/audit/audit-chain.queries';
import { unwrapKey } from '@libs/persistence/sealing/campaign-keys';
import { openBytes } from '@libs/persistence/sealing/cipher';
import { MasterKeyError, checkMasterKeys, rewrapKeys } from '@libs/persistence/sealing/master-keys';
import type { Played } from '../acts/played';
import { Stage } from '../acts/stage';
import { masterKeys } from '../support/master-keys';
import { environmentOf } from '../support/worker-process';
import { at, lastOf } from '../support/viet-nam-2026';

jest.setTimeout(60_000);

const TEXT = 'Chim họa mi hót trong mưa';
const REASON = 'Gà trống gáy lúc nửa đêm';
const FILE = {
  name: 'cá chép vượt vũ môn.pdf',
  type: 'application/pdf',
  sha256: 'ab'.repeat(32),
  content: Buffer.from('%PDF-1.7 voi chín ngà'),
};
const CANARIES = [TEXT, REASON, FILE.name, 'voi chín ngà'];

const NOWHERE = { address: '127.0.0.1:1', namespace: 'nowhere' };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

interface Key {
  readonly wrapped: string | null;
  readonly destroy_on: string | null;
  readonly destroyed_at: number | null;
}
const keyOf = async ({ campaignId }: Played): Promise<Key | undefined> =>
  (await stage.rows<Key>(`SELECT wrapped, destroy_on, destroyed_at FROM campaign_key WHERE campaign_id = $1`, [campaignId]))[0];
const sealedOf = async (dutyId: string): Promise<Buffer> =>
  (await stage.rows<{ sealed: Buffer }>(`SELECT text_sealed AS sealed FROM submission WHERE duty_id = $1`, [dutyId]))[0]?.sealed ??
  Buffer.of();
const destroy = ({ worldId }: Played): Promise<number> => stage.run((tx) => destroyTexts(tx, worldId, stage.board.tenantId));

/** Hands in the canaries for one branch, and has them returned. */
async function handedIn(played: Played, body = 'CB01'): Promise<string> {
  const dutyId = await played.dutyId('reviews', body);
  await played.run((tx) => submitDuty(tx, { dutyId, text: TEXT, attachments: [FILE] }, stage.board));
  await played.run((tx) => returnSubmission(tx, { dutyId, reason: REASON }, stage.board));
  return dutyId;
}
async function ended(played: Played): Promise<void> {
  await played.moveTo(at('12-20 08:00'));
  await played.run((tx) => endCampaign(tx, { campaignId: played.campaignId, reason: 'Xong' }, stage.board));
}

/** Every row of every table as text; bytes stand there in hex. */
async function dump(): Promise<string> {
  const tables = await stage.rows<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  const rows = await Promise.all(tables.map(({ name }) => stage.rows<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)));
  return rows.flat().map(({ row }) => row).join('\n'); // prettier-ignore
}
const forms = (text: string): string[] => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').slice(0, -4)];

test('D6: what was handed in, returned and attached stands nowhere in the database as it was, and its unit reads it all the same', async () => {
  const dutyId = await handedIn(await stage.launched());
  const all = await dump();
  for (const canary of CANARIES.flatMap(forms)) expect([canary, all.includes(canary)]).toEqual([canary, false]);
  expect(forms('Chi bộ').map((form) => all.includes(form))).toEqual([true, false, false]);
  expect(await stage.papersOf(dutyId)).toMatchObject([
    { text: TEXT, returnReason: REASON, files: [{ name: FILE.name, size: FILE.content.length }] },
  ]);
});

test('D6: two campaigns have two keys, and neither opens what is the other’s', async () => {
  const [one, other] = [await stage.launched(), await stage.launched()];
  const [dutyId] = [await handedIn(one), await handedIn(other)];
  const [first, second] = [unwrapKey(masterKeys, one.campaignId, (await keyOf(one))?.wrapped ?? ''), unwrapKey(masterKeys, other.campaignId, (await keyOf(other))?.wrapped ?? '')]; // prettier-ignore
  expect(first).toHaveLength(32);
  expect(first).not.toEqual(second);
  const sealed = await sealedOf(dutyId);
  expect(openBytes(first, `submission.text ${dutyId}`, sealed).toString()).toBe(TEXT);
  expect(() => openBytes(second, `submission.text ${dutyId}`, sealed)).toThrow();
  expect(() => unwrapKey(masterKeys, other.campaignId, `${first.toString('base64')}`)).toThrow();
});

test('D6: the key is there from the launch; where it is not, two first papers at the same moment agree on one', async () => {
  const played = await stage.launched();
  expect((await keyOf(played))?.wrapped).toMatch(/^m1:/);
  await stage.rows(`DELETE FROM campaign_key WHERE campaign_id = $1`, [played.campaignId]);
  const duties = await Promise.all(['CB01', 'CB02', 'CB03'].map((body) => played.dutyId('reviews', body)));
  await Promise.all(duties.map((dutyId) => played.run((tx) => submitDuty(tx, { dutyId, text: TEXT, attachments: [] }, stage.board))));
  for (const dutyId of duties) expect(await stage.papersOf(dutyId)).toMatchObject([{ text: TEXT }]);
});

test('D6: what a version before the keys wrote is read as it is, sealed by the keeper, and read again', async () => {
  const played = await stage.launched();
  const dutyId = await played.dutyId('reviews', 'CB01');
  await stage.rows(
    `WITH s AS (INSERT INTO submission (duty_id, version, text, submitted_at, returned_at, return_reason) VALUES ($1, 1, $2, now(), now(), $3) RETURNING id)
     INSERT INTO attachment (submission_id, name, type, size, sha256, content) SELECT id, $4, 'application/pdf', 1, 'x', $5 FROM s`,
    [dutyId, TEXT, REASON, FILE.name, FILE.content],
  );
  const [before] = await stage.papersOf(dutyId);
  expect(before).toMatchObject({ text: TEXT, returnReason: REASON, files: [{ name: FILE.name }] });
  expect((await dump()).includes(TEXT)).toBe(true);
  const seal = (): Promise<number> => stage.run((tx) => tx.retention.sealPlain(played.worldId));
  expect([await seal(), await seal()]).toEqual([2, 0]);
  expect(await stage.papersOf(dutyId)).toEqual([before]);
  expect(await stage.attachment(before?.files[0]?.id ?? '')).toEqual({ name: FILE.name, type: FILE.type, content: FILE.content });
  const all = await dump();
  for (const canary of CANARIES.flatMap(forms)) expect([canary, all.includes(canary)]).toEqual([canary, false]);
});

describe('the end of a campaign’s texts', () => {
  test('sixty months after its end the key is destroyed, once and on record; timeliness and the list of papers stay', async () => {
    const played = await stage.launched();
    const dutyId = await handedIn(played);
    const [before] = await stage.papersOf(dutyId);
    const [sealed, wrapped] = [await sealedOf(dutyId), (await keyOf(played))?.wrapped];
    await ended(played);
    expect(await keyOf(played)).toEqual({ wrapped, destroy_on: '2031-12-20', destroyed_at: null });
    await played.moveTo(lastOf('12-31') + 4 * 365 * 86_400_000);
    expect(await destroy(played)).toBe(0);
    const day = Date.parse('2031-12-20T00:00:00+07:00');
    await played.moveTo(day - 1);
    expect(await destroy(played)).toBe(0);
    await played.moveTo(day);
    expect(await Promise.all([destroy(played), destroy(played)])).toEqual(expect.arrayContaining([0, 1]));
    expect(await destroy(played)).toBe(0);

    expect(await keyOf(played)).toEqual({ wrapped: null, destroy_on: '2031-12-20', destroyed_at: day });
    const entries = await played.list('via, at, details', 'audit_entry', 'id', `act = 'destroy-texts'`);
    expect(entries).toEqual([{ via: 'machine', at: day, details: { on: '2031-12-20' } }]);
    expect(await stage.papersOf(dutyId)).toEqual([
      { ...before, text: null, returnReason: null, files: [{ ...before?.files[0], name: null }] },
    ]);
    expect(await stage.attachment(before?.files[0]?.id ?? '')).toEqual({ destroyedAt: day });
    expect((await stage.rows(`SELECT first_done_at FROM duty WHERE id = $1`, [dutyId]))[0]).toEqual({ first_done_at: at('11-09 08:00') });
    // Whoever kept what was sealed finds no key for it, and nothing sealed is left.
    const keys = await stage.rows<{ id: string; wrapped: string }>(
      `SELECT campaign_id AS id, wrapped FROM campaign_key WHERE wrapped IS NOT NULL`,
    );
    for (const key of keys)
      expect(() => openBytes(unwrapKey(masterKeys, key.id, key.wrapped), `submission.text ${dutyId}`, sealed)).toThrow();
    expect(await sealedOf(dutyId)).toHaveLength(0);
    expect(sealed.length).toBeGreaterThan(28);
  });

  test('the board puts it off, with a reason on record, and only later; nothing can be handed in after it', async () => {
    const played = await stage.launched();
    await handedIn(played);
    const postpone = (until: string, reason = 'Đang có khiếu nại'): Promise<void> =>
      stage.run((tx) => postponeDestruction(tx, { campaignId: played.campaignId, until, reason }, stage.board));
    await expect(postpone('2032-01-01')).rejects.toMatchObject({ code: 'not-ended' });
    await ended(played);
    await expect(postpone('2031-12-20')).rejects.toMatchObject({ code: 'not-later' });
    await expect(postpone('2032-01-01', ' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await postpone('2032-01-01');
    await played.moveTo(Date.parse('2031-12-31T23:59:59.999+07:00'));
    expect(await destroy(played)).toBe(0);
    expect(await stage.run((tx) => tx.retention.nextDay(played.worldId))).toBe('2032-01-01');
    await played.moveTo(Date.parse('2032-01-01T00:00:00+07:00'));
    expect(await destroy(played)).toBe(1);
    expect(await stage.run((tx) => tx.retention.nextDay(played.worldId))).toBeNull();
    await expect(postpone('2040-01-01')).rejects.toMatchObject({ code: 'destroyed-already' });
    expect(await played.list('details', 'audit_entry', 'id', `act = 'postpone-destruction'`)).toEqual([
      { details: { from: '2031-12-20', to: '2032-01-01', reason: 'Đang có khiếu nại' } },
    ]);
    const dutyId = await played.dutyId('reviews', 'CB02');
    await expect(
      played.run((tx) => tx.review.addSubmission({ dutyId, text: 'a', at: 0, accountId: null, attachments: [] })),
    ).rejects.toThrow('the key of this campaign has been destroyed');
  });

  test('a campaign that ends by itself gets its day too, by the months that are set then', async () => {
    const played = await stage.launched();
    await stage.run((tx) => setRetention(tx, { months: 24 }, stage.board));
    await expect(stage.run((tx) => setRetention(tx, { months: 6 }, stage.board))).rejects.toMatchObject({ code: 'wrong-months' });
    const steps = await played.list<{ id: string }>('id', 'campaign_step', 'ordinal');
    for (const { id } of steps) await played.run((tx) => tx.campaign.closeStep(id, at('12-20 08:00'), null));
    await played.moveTo(at('12-31 08:00'));
    await played.perform({ kind: 'end', id: '', instant: at('12-31 08:00') });
    expect((await keyOf(played))?.destroy_on).toBe('2028-12-31');
    await stage.run((tx) => setRetention(tx, { months: 60 }, stage.board));
  });
});

describe('the master key', () => {
  const wrongKeys = `m2:${Buffer.alloc(32, 5).toString('base64')}`;
  const another = codecKeys.parse(wrongKeys);

  test('a wrong one is named before anything starts; so is one of the right name', async () => {
    await handedIn(await stage.launched());
    await expect(checkMasterKeys(stage.db, masterKeys)).resolves.toBeUndefined();
    const refused = checkMasterKeys(stage.db, another);
    await expect(refused).rejects.toThrow(MasterKeyError);
    await expect(refused).rejects.toThrow(/^MASTER_KEYS không mở được khóa của \d+ đợt kiểm điểm nên chưa khởi động: cần khóa chủ “m1”/);
    await expect(checkMasterKeys(stage.db, [{ id: 'm1', key: Buffer.alloc(32, 5) }])).rejects.toThrow(MasterKeyError);
  });

  test.each(['api', 'worker'])('%s with a wrong one says so and does not start', async (program) => {
    await handedIn(await stage.launched());
    const env = { ...(await environmentOf({ databaseUrl: stage.url, temporal: NOWHERE, dataDir: '' })), MASTER_KEYS: wrongKeys };
    const done = spawnSync(process.execPath, [join(projectRoot(), `dist/apps/${program}/main.js`)], {
      env,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([done.status, done.stderr]).toEqual([
      1,
      expect.stringMatching(/^MASTER_KEYS không mở được khóa của \d+ đợt kiểm điểm nên chưa khởi động/),
    ]);
  });

  test('a new one in front wraps every key anew; then the old one is not needed', async () => {
    const dutyId = await handedIn(await stage.launched());
    expect(await rewrapKeys(stage.db, [...another, ...masterKeys])).toBeGreaterThan(0);
    expect(await rewrapKeys(stage.db, [...another, ...masterKeys])).toBe(0);
    await expect(checkMasterKeys(stage.db, another)).resolves.toBeUndefined();
    await expect(stage.papersOf(dutyId)).rejects.toThrow('the key that sealed this is gone');
    await rewrapKeys(stage.db, [...masterKeys, ...another]);
    expect(await stage.papersOf(dutyId)).toMatchObject([{ text: TEXT }]);
  });
});

test('D6: the record of acts holds together after all of it (D4)', async () => {
  const chain = new AuditChain(stage.db);
  await chain.seal(10_000, true);
  expect(await chain.verify()).toMatchObject({ flaws: [], unsealed: 0 });
});
