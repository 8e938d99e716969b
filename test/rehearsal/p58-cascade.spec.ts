import { rehearseCascade } from '@libs/acts/rehearsal/rehearse-cascade';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { bloc } from '../support/bloc';
import { blocCascade } from '../support/bloc-plans';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { at } from '../support/viet-nam-2026';
import { startWorker } from '../support/worker-process';
import { listOf } from './outcome';
import { createCommittee, untilFinished } from './rehearse';

const TWO_MINUTES = 120_000;
const VIET_NAM = `AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

/*
 * Worked out by hand: everybody hands in three working days before a deadline, at 08:00 and a minute later each; Tuesday 24/11 is off.
 * A campaign ends at 07:00 of the fifth working day after its last closing.
 */
const campaigns = `
  p58          |              |     | 2026 | 5 | ended | 2027-01-05 07:00
  tct-song-lam | p58          | SL  | 2026 | 6 | ended | 2026-12-29 07:00
  cty-ben-thuy | tct-song-lam | BT  | 2026 | 6 | ended | 2026-12-22 07:00`;

/* Each level's deadlines; what a lower one says is never later. */
const deadlines = `
  own-plans       | 2026-11-13 | 2026-11-10 | 2026-11-09
  suggestions     | 2026-11-20 | 2026-11-18 | 2026-11-16
  reviews         | 2026-12-10 | 2026-12-05 | 2026-11-28
  dossiers        | 2026-12-19 | 2026-12-11 | 2026-12-07
  decision        | 2026-12-31 | 2026-12-25 | 2026-12-18
  company-meeting |            | 2026-12-24 |`;

const closings = `
  2026-11-02 08:00 | cty-ben-thuy | company-meeting |
  2026-11-04 08:01 | cty-ben-thuy | own-plans       | CB-BT1, CB-BT2
  2026-11-05 08:01 | tct-song-lam | own-plans       | BT, CB-SL
  2026-11-10 08:01 | p58          | own-plans       | CB-K, SL
  2026-11-11 08:00 | cty-ben-thuy | suggestions     | UBKT-BT
  2026-11-13 08:00 | tct-song-lam | suggestions     | UBKT-SL
  2026-11-17 08:00 | p58          | suggestions     | UBKT-K
  2026-11-25 08:01 | cty-ben-thuy | reviews         | CB-BT1, CB-BT2
  2026-12-02 08:01 | cty-ben-thuy | dossiers        | CB-BT1, CB-BT2
  2026-12-02 08:01 | tct-song-lam | reviews         | BT, CB-SL
  2026-12-07 08:01 | p58          | reviews         | CB-K, SL
  2026-12-08 08:01 | tct-song-lam | dossiers        | BT, CB-SL
  2026-12-15 08:00 | cty-ben-thuy | decision        | BTV-BT
  2026-12-16 08:01 | p58          | dossiers        | CB-K, SL
  2026-12-21 08:00 | tct-song-lam | company-meeting | BT
  2026-12-22 08:00 | tct-song-lam | decision        | BTV-SL
  2026-12-28 08:00 | p58          | decision        | BTV-K`;

/* Each person and organisation once: in the campaign of the level they belong to. */
const rosters = `
  p58          | 4 | CB-K, SL
  tct-song-lam | 5 | BT, CB-SL
  cty-ben-thuy | 6 | CB-BT1, CB-BT2`;

test(
  'P58 on three levels: one launch, a tree of three campaigns, each run to its end beneath its superior’s (P58-05)',
  async () => {
    const databaseUrl = await createDatabase();
    const db = await dataSource(databaseUrl, 3).initialize();
    const worker = await startWorker({ databaseUrl, temporal: await createNamespace(), dataDir: privateDataDir() });
    try {
      const tenantId = await createCommittee(db, bloc);
      const { worldId } = await new TypeOrmUnitOfWork(db).run(tenantId, async (tx) =>
        rehearseCascade(
          tx,
          { cascade: await blocCascade(tx, tenantId), startsAt: at('11-02 08:00'), paceMs: 0, lateEvery: null },
          { tenantId, accountId: null, via: 'rehearsal' },
        ),
      );
      await untilFinished(db, databaseUrl, worldId, TWO_MINUTES);
      const lines = async (sql: string): Promise<string[]> => {
        const rows = await db.query<Record<string, string | null>[]>(sql, [worldId]);
        return rows.map((row) =>
          Object.values(row)
            .map((cell) => cell ?? '')
            .join(' | '),
        );
      };
      expect(
        await lines(
          `SELECT c.plan_id, s.plan_id AS superior, o.code, c.year::text, (SELECT count(*) FROM campaign_step WHERE campaign_id = c.id)::text AS steps,
                  c.state, to_char(c.ended_at ${VIET_NAM}, 'YYYY-MM-DD HH24:MI') AS ended
             FROM campaign c LEFT JOIN campaign s ON s.id = c.superior_id LEFT JOIN organisation o ON o.id = c.organisation_id
            WHERE c.world_id = $1 ORDER BY c.id`,
        ),
      ).toEqual(listOf(campaigns));
      const due = (plan: string): string => `max(to_char(s.due_at ${VIET_NAM}, 'YYYY-MM-DD')) FILTER (WHERE c.plan_id = '${plan}')`;
      expect(
        await lines(
          `SELECT s.key, ${due('p58')} AS a, ${due('tct-song-lam')} AS b, ${due('cty-ben-thuy')} AS c
             FROM campaign_step s JOIN campaign c ON c.id = s.campaign_id WHERE c.world_id = $1 GROUP BY s.key ORDER BY min(s.ordinal)`,
        ),
      ).toEqual(listOf(deadlines));
      expect(
        await lines(
          `SELECT to_char(s.closed_at ${VIET_NAM}, 'YYYY-MM-DD HH24:MI') AS at, c.plan_id, s.key,
                  string_agg(b.code, ', ' ORDER BY b.code COLLATE "C") AS bodies
             FROM campaign_step s JOIN campaign c ON c.id = s.campaign_id LEFT JOIN duty d ON d.step_id = s.id LEFT JOIN body b ON b.id = d.bearer_id
            WHERE c.world_id = $1 GROUP BY s.id, c.id ORDER BY s.closed_at, c.plan_id COLLATE "C"`,
        ),
      ).toEqual(listOf(closings));
      expect(
        await lines(
          `SELECT c.plan_id, count(r.person_id)::text AS people, string_agg(o.code, ', ' ORDER BY o.code COLLATE "C") AS organisations
             FROM campaign c JOIN roster_entry r ON r.campaign_id = c.id AND r.included LEFT JOIN organisation o ON o.id = r.organisation_id
            WHERE c.world_id = $1 GROUP BY c.id ORDER BY c.id`,
        ),
      ).toEqual(listOf(rosters));
    } finally {
      await worker.stop();
      await db.destroy();
    }
  },
  TWO_MINUTES + 30_000,
);
