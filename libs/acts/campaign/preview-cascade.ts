import type { CascadePreview, CascadeRefusal, LowerPreview } from '@libs/contracts/cascade-preview';
import type { Instant } from '@libs/domain/calendar/instant';
import type { TreeOrganisation } from '@libs/domain/campaign/cascade';
import { campaignSpan } from '@libs/domain/campaign/campaign-span';
import { articleOf } from '@libs/domain/plan/requirement';
import { Refusal } from '@libs/domain/refusal';
import type { Actor } from '../actor';
import { showInstant } from '../calendar/show-when';
import { takeBack } from '../take-back';
import type { Tx, UnitOfWork } from '../tx';
import { type CascadeChoices, cascadeFromFiles, type LowerChoices } from './launch-cascade-from-files';
import { type CascadeLaunch, placeCascade } from './place-cascade';
import { saysEverything, showLower } from './preview-lower';
import { launchCascade } from './launch-cascade';

/** What can be said of the files one by one, and whether it is enough to try all of them together. */
type Looked = Omit<CascadePreview, 'refusal'>;

/**
 * What launching a cascade would do: each lower body's file is put on those above it; once each is right by itself and every step has a
 * date or a waiver, all are launched and taken back, so that the preview cannot say anything else than what will happen.
 *
 * @throws Refusal for what is wrong with the superior's choices
 */
export async function previewCascade(uow: UnitOfWork, choices: CascadeChoices, by: Actor): Promise<CascadePreview> {
  const looked = await takeBack(uow, by.tenantId, (tx) => lookAtEach(tx, choices, by));
  const waiting = looked.lower.some(({ refusals, steps }) => refusals.length > 0 || steps.some(({ problem }) => problem !== null));
  return { ...looked, refusal: waiting ? null : await tryTogether(uow, choices, by) };
}

async function lookAtEach(tx: Tx, choices: CascadeChoices, by: Actor): Promise<Looked> {
  const now = await tx.world.planTime(await tx.world.live(by.tenantId));
  const tree = await tx.campaign.organisations(by.tenantId);
  const { launches } = await cascadeFromFiles(tx, { ...choices, lower: [] }, by);
  const chains = choices.lower.map((own) => [own, ...above(own, choices.lower, tree)]).sort((a, b) => a.length - b.length);
  const lower: LowerPreview[] = [];
  const launched = new Map(launches.map((launch) => [launch.plan.id, launch]));
  for (const chain of chains) lower.push(await lookAtOne(tx, { choices, chain, before: lower, now, launched }, by));
  return {
    year: choices.year,
    now: showInstant(now),
    span: campaignSpan(choices.year, now),
    again: await launchedBefore(tx, [...launched.keys()], choices.year, by),
    lower,
  };
}

/** The launches of the organisations above, the nearest first. */
function above({ organisation }: LowerChoices, all: readonly LowerChoices[], tree: readonly TreeOrganisation[]): LowerChoices[] {
  const parentOf = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const found: LowerChoices[] = [];
  for (let at = parentOf.get(organisation) ?? null; at !== null; at = parentOf.get(at) ?? null)
    found.push(...all.filter((other) => other.organisation === at));
  return found;
}

interface Look {
  readonly choices: CascadeChoices;
  /** A file with those above it, its own first. */
  readonly chain: readonly LowerChoices[];
  readonly before: readonly LowerPreview[];
  readonly now: Instant;
  /** Every plan that could be read so far. */
  readonly launched: Map<string, CascadeLaunch>;
}

async function lookAtOne(tx: Tx, { choices, chain, before, now, launched }: Look, by: Actor): Promise<LowerPreview> {
  const [own, ...superiors] = chain;
  if (own === undefined) throw new Error('a chain without a file');
  const about = { organisation: own.organisation, file: own.file.name };
  const wrongAbove = before.find(
    ({ organisation, refusals }) => refusals.length > 0 && superiors.some((s) => s.organisation === organisation),
  );
  if (wrongAbove !== undefined) {
    const message = `Chưa kiểm tra được ${own.file.name}: cần sửa ${wrongAbove.file} của cấp trên trước.`;
    return { ...about, ...NOTHING, refusals: [{ message, step: null, article: '' }] };
  }
  try {
    const cascade = await cascadeFromFiles(tx, { ...choices, lower: chain }, by);
    const placed = await placeCascade(tx, cascade, now, by);
    for (const launch of cascade.launches) launched.set(launch.plan.id, launch);
    return { ...about, refusals: [], ...showLower(placed, now) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...about, ...NOTHING, refusals: sayRefusals(error) };
  }
}

const NOTHING = { plan: null, steps: [], findings: [], questions: [] };

async function launchedBefore(tx: Tx, planIds: readonly string[], year: number, by: Actor): Promise<boolean> {
  const worldId = await tx.world.live(by.tenantId);
  for (const planId of planIds) if ((await tx.campaign.rounds(worldId, planId, year)) > 0) return true;
  return false;
}

async function tryTogether(uow: UnitOfWork, choices: CascadeChoices, by: Actor): Promise<CascadeRefusal | null> {
  try {
    await takeBack(uow, by.tenantId, async (tx) => {
      const { launches, year } = await cascadeFromFiles(tx, choices, by);
      await launchCascade(tx, { year, again: true, launches: launches.map((launch) => saysEverything(launch, year)) }, by);
    });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return sayRefusals(error)[0] ?? null;
  }
}

/** A wrong file has its mistakes line by line. */
function sayRefusals({ message, about: { cite = '', path = '' } }: Refusal): CascadeRefusal[] {
  const step = /(?:^|\.)decisions\.([^.]+)$/.exec(path)?.[1] ?? null;
  return message.split('\n').map((line) => ({ message: line, step, article: articleOf(cite) }));
}
