import type { DataSource } from 'typeorm';
import { importOrganisation } from '@libs/acts/organisation/import-organisation';
import { startRehearsal } from '@libs/acts/rehearsal/start-rehearsal';
import type { Rehearsal } from '@libs/contracts/rehearsal';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { listen } from '@libs/persistence/listen';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';

/** A committee with its organisation, as a board has it after the import. */
export async function createCommittee(db: DataSource, data: OrganisationData): Promise<string> {
  const uow = new TypeOrmUnitOfWork(db);
  const tenantId = await uow.run(null, (tx) => tx.access.createTenant('Đảng ủy phường Hoa Mai'));
  await uow.run(tenantId, (tx) => importOrganisation(tx, { data, sha256: 'test' }, { tenantId, accountId: null, via: 'cli' }));
  return tenantId;
}

/** Starts a rehearsal of P79 for 2026 in a world of its own; the worker plays it. */
export async function startP79(db: DataSource, tenantId: string, rehearsal: Rehearsal): Promise<{ worldId: string; campaignId: string }> {
  const { plan, sha256 } = loadPlan('p79');
  const calendar = loadCalendar();
  return new TypeOrmUnitOfWork(db).run(tenantId, async (tx) =>
    startRehearsal(
      tx,
      {
        launch: {
          plan,
          planSha256: sha256,
          calendarDays: calendar.days,
          calendarSha256: calendar.sha256,
          year: 2026,
          bindings: guessBindings(plan, await tx.campaign.bodies(tenantId)),
          decisions: {},
        },
        rehearsal,
        paceMs: 0,
      },
      { tenantId, accountId: null, via: 'rehearsal' },
    ),
  );
}

/** Waits for the event that a rehearsal has ended; fails after `ms`. */
export async function untilFinished(db: DataSource, url: string, worldId: string, ms: number): Promise<void> {
  const news = listen(url, 'process');
  const giveUp = Date.now() + ms;
  try {
    for (;;) {
      const [row] = await db.query<
        {
          finished_at: number | null;
          plan_now: number;
        }[]
      >(`SELECT finished_at, plan_now FROM world WHERE id = $1`, [worldId]);
      if (row?.finished_at != null) return;
      if (Date.now() > giveUp) throw new Error(`the rehearsal stands at ${new Date(row?.plan_now ?? 0).toISOString()}`);
      await news.wait(1_000);
    }
  } finally {
    await news.stop();
  }
}
