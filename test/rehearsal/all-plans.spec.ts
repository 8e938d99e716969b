import { rehearseUsualYear } from '@libs/acts/rehearsal/rehearse-usual-year';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import { draftSteps } from '@libs/domain/campaign/draft-steps';
import { whoOwes } from '@libs/domain/plan/who-owes';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { libraryPlanIds, loadPlan } from '@libs/rulebook/load-plan';
import { masterKeys } from '../support/master-keys';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { startWorker } from '../support/worker-process';
import { createCommittee, untilFinished } from './rehearse';

const YEAR = 2026;
const STARTS = Date.parse('2026-11-02T08:00:00+07:00');
const FOUR_MINUTES = 240_000;

test(
  'every plan of the library launches on the sample ward and runs through, side by side, until each step is closed (G-01)',
  async () => {
    const databaseUrl = await createDatabase();
    const db = await dataSource(databaseUrl, 3).initialize();
    const worker = await startWorker({ databaseUrl, temporal: await createNamespace(), dataDir: privateDataDir() });
    try {
      const tenantId = await createCommittee(db, sampleWard());
      const uow = new TypeOrmUnitOfWork(db, masterKeys);
      const worlds = new Map<string, string>();
      for (const id of libraryPlanIds()) {
        const { plan, sha256 } = loadPlan(id);
        const calendar = loadCalendar();
        const { worldId } = await uow.run(tenantId, async (tx) => {
          const bodies = await tx.campaign.bodies(tenantId);
          const board = bodies.filter(({ kind }) => kind === 'organizing-board').map(({ id: bodyId }) => bodyId);
          const guessed = guessBindings(plan, bodies);
          // What a ward does not have (a town's agencies, a bloc's committees) falls to its organizing board in this test.
          const bindings = Object.fromEntries(Object.entries(guessed).map(([key, ids]) => [key, ids.length > 0 ? ids : board]));
          const undecided = draftSteps(plan, YEAR, STARTS, {}).filter(({ problem }) => problem !== null);
          const decisions = Object.fromEntries(undecided.map(({ key }) => [key, { dueAt: Date.parse('2027-01-15T23:59:59.999+07:00') }]));
          const launch = {
            plan,
            planSha256: sha256,
            calendarDays: calendar.days,
            calendarSha256: calendar.sha256,
            year: YEAR,
            bindings,
            decisions,
          };
          return rehearseUsualYear(
            tx,
            { launch, startsAt: STARTS, paceMs: 0, lateEvery: 5 },
            { tenantId, accountId: null, via: 'rehearsal' },
          );
        });
        worlds.set(id, worldId);
      }
      for (const worldId of worlds.values()) await untilFinished(db, databaseUrl, worldId, FOUR_MINUTES);
      const states: unknown = await db.query(
        `SELECT c.plan_id AS plan, c.state, count(*) FILTER (WHERE s.state <> 'closed')::int AS open, count(*)::int AS steps
           FROM campaign c JOIN campaign_step s ON s.campaign_id = c.id GROUP BY c.id ORDER BY c.plan_id`,
      );
      expect(states).toEqual(libraryPlanIds().map((id) => ({ plan: id, state: 'ended', open: 0, steps: loadPlan(id).plan.steps.length })));
      expect(libraryPlanIds().flatMap((id) => loadPlan(id).plan.steps.filter((step) => whoOwes(step).length === 0))).toEqual([]);
    } finally {
      await worker.stop();
      await db.destroy();
    }
  },
  FOUR_MINUTES + 30_000,
);
