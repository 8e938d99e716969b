import type { DataSource } from 'typeorm';
import type { Actor } from '@libs/acts/actor';
import type { SubmissionFacts } from '@libs/acts/campaign/unit.queries';
import { startRehearsal } from '@libs/acts/rehearsal/start-rehearsal';
import type { Tx } from '@libs/acts/tx';
import type { LaunchInput } from '@libs/acts/campaign/launch-campaign';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { Instant } from '@libs/domain/calendar/instant';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { SqlUnit } from '@libs/persistence/campaign/unit.queries';
import { dataSource } from '@libs/persistence/data-source';
import { SqlAttachments } from '@libs/persistence/review/attachment.queries';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';
import { createCommittee } from '../rehearsal/rehearse';
import { smallWard } from '../rehearsal/small-ward';
import { masterKeys } from '../support/master-keys';
import { createDatabase } from '../support/services';
import { at } from '../support/viet-nam-2026';
import { Played } from './played';

/** A database of its own with the small ward imported, in which campaigns of P79 are launched, each in a world of its own. */
export class Stage {
  private constructor(
    readonly url: string,
    readonly db: DataSource,
    readonly uow: TypeOrmUnitOfWork,
    readonly board: Actor,
  ) {}

  static async open(data: OrganisationData = smallWard): Promise<Stage> {
    const url = await createDatabase();
    const db = await dataSource(url, 12).initialize();
    return new Stage(url, db, new TypeOrmUnitOfWork(db, masterKeys), boardOf(await createCommittee(db, data)));
  }

  /** Another committee in the same database. */
  async another(data: OrganisationData = smallWard): Promise<Stage> {
    return new Stage(this.url, this.db, this.uow, boardOf(await createCommittee(this.db, data)));
  }

  close(): Promise<void> {
    return this.db.destroy();
  }

  run<T>(work: (tx: Tx) => Promise<T>, by = this.board): Promise<T> {
    return this.uow.run(by.tenantId, work);
  }

  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.db.query(sql, [...parameters]);
  }

  /** What was handed in for a duty as its unit's page shows it, latest first. */
  async papersOf(dutyId: string): Promise<readonly SubmissionFacts[]> {
    const [duty] = await this.rows<{ campaign: string; body: string }>(
      `SELECT campaign_id AS campaign, bearer_id AS body FROM duty WHERE id = $1`,
      [dutyId],
    );
    const unit = duty && (await new SqlUnit(this.db, masterKeys).unit(this.board.tenantId, duty.campaign, duty.body));
    return unit?.submissions.filter((one) => one.dutyId === dutyId) ?? [];
  }

  attachment(attachmentId: string): ReturnType<SqlAttachments['find']> {
    return new SqlAttachments(this.db, masterKeys).find(this.board.tenantId, attachmentId);
  }

  /** The launch of P79 for 2026 as the small ward's board would ask for it, but for what is given. */
  async input(given: Partial<LaunchInput> = {}): Promise<Omit<LaunchInput, 'worldId'>> {
    const { plan, sha256 } = loadPlan('p79');
    const { days, sha256: calendarSha256 } = loadCalendar();
    const bodies = await this.run((tx) => tx.campaign.bodies(this.board.tenantId));
    const usual = { plan, planSha256: sha256, calendarDays: days, calendarSha256, year: 2026, decisions: {} };
    return { ...usual, bindings: guessBindings(plan, bodies), ...given };
  }

  /** Launches P79 at an instant of a world whose time the test sets; Monday 09/11/2026 at 08:00 unless given. */
  async launch(startsAt: Instant = at('11-09 08:00'), given: Partial<LaunchInput> = {}): Promise<Played> {
    const launch = await this.input(given);
    const rehearsal = { startsAt, until: at('12-31 23:00'), acts: [] };
    return new Played(this, await this.run((tx) => startRehearsal(tx, { launch, rehearsal, paceMs: 0 }, this.board)));
  }

  /** Launches, opens the steps and hands in what is named: `['reviews', 'CB01', 'CB02']` for a step and its bodies. */
  async launched(...done: readonly (readonly [string, ...string[]])[]): Promise<Played> {
    const played = await this.launch();
    await played.settle();
    for (const [step, ...bodies] of done) for (const body of bodies) await played.submit(step, body);
    return played;
  }
}

export function boardOf(tenantId: string): Actor {
  return { tenantId, accountId: null, via: 'cli' };
}
