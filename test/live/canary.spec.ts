import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codecKeys } from '@libs/config/codec-keys';
import { dataSource } from '@libs/persistence/data-source';
import { EncryptionCodec } from '@libs/temporal/codec';
import { temporalClient } from '@libs/temporal/connect';
import { runsOf } from '../support/histories';
import { readable } from '../support/readable';
import { CODEC_KEYS } from '../support/worker-process';
import { MarkedHouse } from './marked-house';
import { MARK, type Planted, plantEverywhere } from './planted';

const FIVE_MINUTES = 300_000;

let planted: Planted;
let seen: Record<'log of the api' | 'log of the worker' | 'figures' | 'histories' | 'names of workflows', string>;
let kept: { table: string; text: string }[];

beforeAll(async () => {
  const house = await MarkedHouse.open();
  try {
    planted = await plantEverywhere(house);
    seen = {
      ...(await historiesOf(house)),
      figures: await house.figures(),
      'log of the api': readFileSync(join(house.dataDir, 'logs', 'api.log'), 'utf8'),
      'log of the worker': readFileSync(join(house.dataDir, 'logs', 'worker.log'), 'utf8'),
    };
    kept = await tablesOf(house.databaseUrl);
  } finally {
    await house.close();
  }
}, FIVE_MINUTES);

describe('what people wrote and who they are (ASVS 16.2.5)', () => {
  test.each(['log of the api', 'log of the worker', 'figures', 'histories', 'names of workflows'] as const)(
    'no name, text, address, phone, password or token stands in: %s',
    (where) => {
      const text = seen[where].toLowerCase();
      for (const [what, canary] of Object.entries({ ...planted.texts, ...planted.secrets }))
        expect([what, text.includes(canary.toLowerCase())]).toEqual([what, false]);
    },
  );

  test('what was searched is there: requests of every kind, acts, mails, histories', () => {
    const lines = seen['log of the api']
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Record<string, unknown> => JSON.parse(line));
    const statuses = new Set(lines.filter(({ msg }) => msg === 'request').map(({ status }) => status));
    expect([200, 201, 400, 401, 403, 404, 409, 422, 500].filter((status) => !statuses.has(status))).toEqual([]);
    expect(seen['log of the api']).toContain('unexpected error');
    expect(seen['log of the worker']).toMatch(/"outcome":"sent".*"message tried"/);
    expect(seen.histories).toContain(`{"campaignId":"${planted.campaignId}"`);
    expect(seen['names of workflows']).toContain(`campaign:${planted.campaignId}`);
    expect(seen.figures).toMatch(/dondoc_outbox_undelivered/);
    expect(planted.mails.length).toBeGreaterThan(2);
  });
});

describe('secrets in the tables', () => {
  test('no password, session, key of a second factor or one-time link is kept as it is', () => {
    for (const [what, secret] of Object.entries(planted.secrets))
      for (const { table, text } of kept) expect([what, table, text.includes(secret)]).toEqual([what, table, false]);
  });

  test('the record of acts has reasons and numbers, no text that was handed in, no phone, address or file', () => {
    const record = kept.find(({ table }) => table === 'audit_entry')?.text ?? '';
    expect(record).toContain(planted.texts.reason);
    for (const what of ['text', 'file content', 'file name', 'phone'] as const)
      expect([what, record.includes(planted.texts[what])]).toEqual([what, false]);
    expect(record).not.toContain('@vidu.example');
  });

  test('a text in a table would have been found', () => {
    expect(kept.find(({ table }) => table === 'person')?.text).toContain(MARK);
  });
});

describe('the mails', () => {
  test('each goes to one person and names nobody else of the committee', () => {
    for (const { to, subject, text } of planted.mails) {
      expect(to).toHaveLength(1);
      const named = planted.people.filter(({ name }) => `${subject}\n${text}`.includes(name)).map(({ email }) => email);
      expect(named.filter((email) => !to.includes(email))).toEqual([]);
    }
  });

  test('no phone, no file, no password; the one-time link of a mail that is kept is worth nothing once it was used or replaced', () => {
    const canaries: Readonly<Record<string, string>> = { ...planted.texts, ...planted.secrets };
    const all = planted.mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
    for (const what of ['phone', 'text', 'file content', 'file name', 'password', 'their password'] as const)
      expect([what, all.includes(canaries[what] ?? 'missing')]).toEqual([what, false]);
    expect(planted.usedLinks.length).toBe(2);
    expect(planted.usedLinks.map(({ status }) => status)).toEqual([404, 404]);
    for (const { token } of planted.usedLinks) expect(all).toContain(token);
  });
});

/** Ids, memos, search attributes and every event of every run, opened with the key. */
async function historiesOf({ temporal }: MarkedHouse): Promise<{ 'names of workflows': string; histories: string }> {
  const keys = codecKeys.parse(CODEC_KEYS);
  const { client, connection } = temporalClient({ ...temporal, codecKeys: keys });
  const [names, histories]: [string[], string[]] = [[], []];
  try {
    for await (const { workflowId } of client.workflow.list()) {
      names.push(workflowId);
      histories.push(...(await readable((await client.workflow.getHandle(workflowId).describe()).raw, new EncryptionCodec(keys))));
      for (const run of await runsOf(client, workflowId)) histories.push(...(await readable(run, new EncryptionCodec(keys))));
    }
  } finally {
    await connection.close();
  }
  return { 'names of workflows': names.join('\n'), histories: histories.join('\n') };
}

/** Every row of every table as text. */
async function tablesOf(url: string): Promise<{ table: string; text: string }[]> {
  const db = await dataSource(url, 1).initialize();
  try {
    const tables = await db.query<{ table: string }[]>(`SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public'`);
    return await Promise.all(
      tables.map(async ({ table }) => ({
        table,
        text:
          (await db.query<{ text: string }[]>(`SELECT coalesce(string_agg(t::text, E'\\n'), '') AS text FROM "${table}" t`))[0]?.text ?? '',
      })),
    );
  } finally {
    await db.destroy();
  }
}
