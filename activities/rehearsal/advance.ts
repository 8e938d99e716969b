import type { Actor } from '@libs/acts/actor';
import { cancelCampaign } from '@libs/acts/campaign/change-state';
import type { World } from '@libs/acts/campaign/world.repository';
import { composeMessages } from '@libs/acts/chasing/compose-messages';
import type { Tx, UnitOfWork } from '@libs/acts/tx';
import type { RehearsalInput } from '@libs/contracts/temporal';
import type { Instant } from '@libs/domain/calendar/instant';
import type { MessageFrame } from '@libs/domain/chasing/message-text';
import { Refusal } from '@libs/domain/refusal';
import { performScripted } from './perform-scripted';

const PEOPLE_PER_PAGE = 500;
/** Moves that need no rest between them are made in one activity, up to so many. */
const MOVES_AT_ONCE = 100;

export interface AdvanceSettings {
  readonly frame: MessageFrame;
  /** Resolves when a process or the outbox changed, or after a while. */
  readonly untilNews: () => Promise<void>;
  readonly heartbeat: () => void;
}

export interface Advanced {
  readonly finished: boolean;
  /** How long to rest before the next move, in ms. */
  readonly paceMs: number;
}

/**
 * The next move of a rehearsal, or the next ones where it does not rest between them. Waits until everything is quiet, then writes the
 * messages that are due, performs the next scripted act, or sets the time to the next moment, whichever comes first. Each move is one
 * transaction under the world's lock, so that a repetition after a crash finds it done or not begun.
 */
export const createAdvance =
  (uow: UnitOfWork, settings: AdvanceSettings) =>
  async ({ worldId }: RehearsalInput): Promise<Advanced> => {
    for (let moves = 1; ;) {
      const moved = await uow.run({ worldId }, (tx) => move(tx, worldId, settings.frame));
      settings.heartbeat();
      if (moved === 'busy') await settings.untilNews();
      else if (moved.finished || moved.paceMs > 0 || moves === MOVES_AT_ONCE) return moved;
      else moves += 1;
    }
  };

async function move(tx: Tx, worldId: string, frame: MessageFrame): Promise<Advanced | 'busy'> {
  const world = await tx.world.lock(worldId);
  if (world?.rehearsal == null || world.planNow === null || world.finishedAt !== null) return { finished: true, paceMs: 0 };
  if (await tx.world.unsettled(worldId)) return 'busy';
  const by: Actor = { tenantId: world.tenantId, accountId: null, via: 'rehearsal' };
  const sending = await tx.message.earliestSending(worldId);
  if (sending !== null && sending <= world.planNow) {
    await composeMessages(tx, { worldId, deliver: 'capture', frame, limit: PEOPLE_PER_PAGE });
    return { finished: false, paceMs: 0 };
  }
  const act = world.rehearsal.acts[world.position];
  const next = earliest([sending, await tx.world.nextMoment(worldId)]);
  if (act !== undefined && (next === null || act.at <= next)) {
    if (act.at > world.planNow) await tx.world.moveTo(worldId, act.at);
    await performScripted(tx, worldId, act, by).catch(recordRefusal(tx, by, act.at));
    await tx.world.count(worldId);
  } else if (next !== null && next <= world.rehearsal.until) {
    await tx.world.moveTo(worldId, next);
  } else {
    await finish(tx, world, by);
    return { finished: true, paceMs: 0 };
  }
  return { finished: false, paceMs: world.paceMs };
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((instant): instant is Instant => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** What the rules refuse in a rehearsal is part of its story; the rest of the script goes on. */
const recordRefusal = (tx: Tx, by: Actor, at: Instant) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  return tx.audit.write(by, { act: 'refused', at, details: { code: error.code } });
};

async function finish(tx: Tx, world: World, by: Actor): Promise<void> {
  for (const campaignId of await tx.world.aliveCampaigns(world.id))
    await cancelCampaign(tx, { campaignId, reason: 'Hết buổi diễn tập', quietly: true }, by);
  await tx.world.finish(world.id, world.planNow ?? world.rehearsal?.until ?? 0);
}
