import type { Instant } from '@libs/domain/calendar/instant';
import { type Bindings, bearersOf } from '@libs/domain/campaign/bind-bodies';
import { orderCascade, type PlacedPlan, refuseLooserLaunch } from '@libs/domain/campaign/cascade';
import { type DraftStep, draftSteps } from '@libs/domain/campaign/draft-steps';
import { Refusal } from '@libs/domain/refusal';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { Tx } from '../tx';
import type { LaunchInput } from './launch-campaign';
import { chosenBindings } from './launch-choices';

/** One plan of a cascade; what is not bound is guessed in its own part of the tree. */
export interface CascadeLaunch extends Omit<LaunchInput, 'worldId' | 'year' | 'again' | 'place' | 'bindings'> {
  readonly organisationId: string | null;
  readonly bindings?: Bindings;
}

export interface Cascade {
  readonly year: number;
  readonly again?: boolean;
  readonly launches: readonly CascadeLaunch[];
}

export interface PlacedLaunch {
  readonly input: Omit<LaunchInput, 'worldId'>;
  readonly organisationId: string | null;
  /** The plan it specialises; null at the top. */
  readonly superiorPlan: string | null;
  readonly apart: readonly string[];
}

/**
 * The launches of a cascade, superiors first, each with the bindings of its own part of the tree, as a launch at `now` would have them.
 *
 * @throws Refusal as `orderCascade` and `refuseLooserLaunch`, and for bindings that name nothing there
 */
export async function placeCascade(tx: Tx, { year, again, launches }: Cascade, now: Instant, by: Actor): Promise<PlacedLaunch[]> {
  await authorize(tx, by, 'preview-launch');
  const drafts = new Map<string, readonly DraftStep[]>();
  const placed: PlacedLaunch[] = [];
  for (const member of orderCascade(launches, await tx.campaign.organisations(by.tenantId), year)) {
    const { own, superior, apart } = member;
    const mine = draftSteps(own.plan, year, now, own.decisions);
    drafts.set(own.plan.id, mine);
    const bindings = await inPlan(own, async () => {
      const chosen = await bindingsIn(tx, member, year, by);
      const owed = (key: string): boolean => own.plan.steps.some((step) => step.id === key && bearersOf(step, chosen).length > 0);
      refuseLooserLaunch(drafts.get(superior?.plan.id ?? '') ?? [], mine, owed);
      return chosen;
    });
    const { organisationId, ...launch } = own;
    const input = { ...launch, year, bindings, ...(again === undefined ? {} : { again }) };
    placed.push({ input, organisationId, superiorPlan: superior?.plan.id ?? null, apart });
  }
  return placed;
}

async function bindingsIn(tx: Tx, { own, apart }: PlacedPlan<CascadeLaunch>, year: number, by: Actor): Promise<Bindings> {
  const bodies = await tx.campaign.bodies(by.tenantId, { superiorId: null, organisationId: own.organisationId, apart });
  return chosenBindings(own.plan, { plan: own.plan.id, year, bindings: own.bindings ?? {} }, bodies);
}

/** What one plan is refused for says which plan. */
export async function inPlan<T>({ plan }: Pick<CascadeLaunch, 'plan'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const path = error.about.path === undefined ? plan.id : `${plan.id}.${error.about.path}`;
    throw new Refusal(error.code, `Kế hoạch ${plan.document.number}: ${error.message}`, { ...error.about, path });
  }
}
