import type { Instant } from '@libs/domain/calendar/instant';
import type { Rehearsal } from '@libs/contracts/rehearsal';

export interface World {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: 'live' | 'rehearsal';
  readonly planNow: Instant | null;
  readonly paceMs: number;
  readonly rehearsal: Rehearsal | null;
  readonly position: number;
  readonly finishedAt: Instant | null;
}

export interface WorldRepository {
  /** The tenant's live world, made at the first call. */
  live(tenantId: string): Promise<string>;
  /** Every tenant's live world. */
  liveWorlds(): Promise<readonly string[]>;
  /** Plan time: the database's clock in the live world, `plan_now` in a rehearsal (UTC ms). */
  planTime(worldId: string): Promise<Instant>;
  find(worldId: string): Promise<World | null>;
  /** Locks a rehearsal's row, so that only one mover moves its time. */
  lock(worldId: string): Promise<World | null>;
  /** Makes a rehearsal's world and its process. */
  createRehearsal(tenantId: string, rehearsal: Rehearsal, paceMs: number): Promise<string>;
  /** Sets a rehearsal's time and wakes every process whose next moment has come, in the same transaction. */
  moveTo(worldId: string, planNow: Instant): Promise<void>;
  /** One more act of the script was performed. */
  count(worldId: string): Promise<void>;
  finish(worldId: string, at: Instant): Promise<void>;
  /** What keeps a rehearsal from moving on: undelivered news, unseen wakes, moments that have come. */
  unsettled(worldId: string): Promise<boolean>;
  /** The earliest next moment of the world's processes. */
  nextMoment(worldId: string): Promise<Instant | null>;
  /** The campaign of a plan in this world, and one of its steps: how a script names them. */
  campaignOf(worldId: string, planId: string): Promise<string | null>;
  stepOf(campaignId: string, stepKey: string): Promise<string | null>;
  /** Campaigns of the world that are neither ended nor cancelled. */
  aliveCampaigns(worldId: string): Promise<readonly string[]>;
}
