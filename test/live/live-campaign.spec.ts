import { z } from 'zod';
import { importOrganisation } from '@libs/acts/organisation/import-organisation';
import { dataSource } from '@libs/persistence/data-source';
import { listen } from '@libs/persistence/listen';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { random } from '../faults/seeded';
import { smallWard } from '../rehearsal/small-ward';
import { P79_WORDS } from '../support/board-words';
import { masterKeys } from '../support/master-keys';
import { House } from './house';
import { type TakenMail, checkLedger } from './ledger';
import { StubbornClient } from './stubborn-client';

const SECOND = 1_000;
const SIX_MINUTES = 360_000;
const LATE = ['CB11', 'CB12'];
/** Everybody who answers for a duty of P79 in this ward: 12 secretaries, two deputies, three heads. */
const NOTICES = 17;

const cell = z.object({ dutyId: z.string() }).nullable();
const board = z.object({
  steps: z.array(z.object({ id: z.string(), key: z.string(), state: z.string() })),
  rows: z.array(z.object({ code: z.string(), cells: z.array(cell) })),
});

test(
  'a live campaign with deadlines seconds ahead, through kill -9 of every part: nothing lost, nothing doubled (G-10, G-13)',
  async () => {
    const house = await House.open();
    const client = new StubbornClient(house.base);
    try {
      await client.setUp(house.setupToken());
      await importSmallWard(house.databaseUrl);
      const start = Date.now();
      const due = (seconds: number): string => new Date(start + seconds * SECOND).toISOString();
      const within = (seconds: number): object => ({ due: due(seconds), reason: 'Rút ngắn để thử' });
      const decisions = { reviews: within(600), results: within(60), 'delegated-results': within(75) };
      const { campaignId } = await client.post(
        '/campaigns',
        { plan: 'p79', year: 2026, decisions, ...P79_WORDS },
        z.object({ campaignId: z.string() }),
      );
      const { rows, steps } = await client.get(`/campaigns/${campaignId}`, board);
      const dutyOf = (code: string, key: string): string =>
        rows.find((row) => row.code === code)?.cells[steps.findIndex((step) => step.key === key)]?.dutyId ?? '';
      const amendment = { due: due(40), documentNumber: '05-CV/BTC', documentDate: '2026-11-01', reason: 'Rút ngắn để thử' };
      await client.post(`/steps/${steps[0]?.id ?? ''}/amend`, amendment, z.unknown());

      const chance = random(2026);
      const onTime = rows.map(({ code }) => code).filter((code) => code !== 'BTC' && !LATE.includes(code));
      const handIn = async (code: string): Promise<void> => {
        await until(start + chance() * 30 * SECOND);
        await client.submit(dutyOf(code, 'reviews'));
        await client.submit(dutyOf(code, 'results'));
      };
      const handInLate = async (code: string): Promise<void> => {
        await until(start + 42 * SECOND);
        await client.submit(dutyOf(code, 'reviews'));
        await client.submit(dutyOf(code, 'results'));
      };
      const chaos = async (): Promise<void> => {
        for (const strike of [
          house.killApi,
          house.killWorker,
          house.killTemporal,
          house.killApi,
          house.killWorker,
          house.killApi,
          house.killTemporal,
        ]) {
          await until(Date.now() + (2 + chance() * 3) * SECOND);
          await strike.call(house);
        }
      };
      await settled([...onTime.map(handIn), ...LATE.map(handInLate), chaos()]);
      expect(client.repeated).toBeGreaterThan(0);
      // Opens by itself when the deadline of `results` has passed, or they are all in.
      await untilTrue(house.databaseUrl, `SELECT 1 FROM campaign_step WHERE key = 'delegated-results' AND state = 'open'`);
      await client.submit(dutyOf('BTC', 'delegated-results'));
      await untilTrue(house.databaseUrl, `SELECT 1 FROM campaign_step GROUP BY campaign_id HAVING bool_and(state = 'closed')`);
      await untilTrue(house.databaseUrl, `SELECT 1 FROM message HAVING count(*) = ${NOTICES} AND bool_and(state = 'sent')`);

      const mails = (await (await fetch(`${house.sink.page}/mails.json`)).json()) as TakenMail[];
      expect(client.acknowledged).toHaveLength(29);
      expect(await checkLedger(house.databaseUrl, client.acknowledged, mails)).toEqual({
        lostActs: [],
        doubledActs: [],
        misjudged: [],
        lostMails: [],
        doubledMails: [],
        unexplainedMails: [],
        closedTwice: [],
      });
      expect(await lateBodies(house.databaseUrl)).toEqual(['reviews CB11', 'reviews CB12']);
    } finally {
      await house.close();
    }
  },
  SIX_MINUTES,
);

async function importSmallWard(url: string): Promise<void> {
  const db = await dataSource(url, 1).initialize();
  try {
    const [{ id }] = await db.query<[{ id: string }]>(`SELECT id FROM tenant`);
    await new TypeOrmUnitOfWork(db, masterKeys).run(id, (tx) =>
      importOrganisation(tx, { data: smallWard, sha256: 'test' }, { tenantId: id, accountId: null, via: 'cli' }),
    );
  } finally {
    await db.destroy();
  }
}

async function lateBodies(url: string): Promise<string[]> {
  const db = await dataSource(url, 1).initialize();
  try {
    const rows = await db.query<{ line: string }[]>(
      `SELECT s.key || ' ' || b.code AS line FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
        WHERE d.first_done_at > s.due_at ORDER BY s.ordinal, b.code COLLATE "C"`,
    );
    return rows.map(({ line }) => line);
  } finally {
    await db.destroy();
  }
}

/** Waits for all of them, also when one fails, so that nothing goes on behind the test's back. */
async function settled(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((work) => work.status === 'rejected');
  if (failed) throw failed.reason;
}

function until(instant: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - Date.now())));
}

/** Waits until a query finds a row, looking whenever something moves. */
async function untilTrue(url: string, sql: string): Promise<void> {
  const db = await dataSource(url, 1).initialize();
  const news = listen(url, 'process');
  try {
    while ((await db.query<unknown[]>(sql)).length === 0) await news.wait(500);
  } finally {
    await news.stop();
    await db.destroy();
  }
}
