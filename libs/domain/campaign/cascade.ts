import { dayOf } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import { checkAgainstParent } from '../plan/check-against-parent';
import type { Plan } from '../plan/plan';
import { Refusal } from '../refusal';
import type { DraftStep } from './draft-steps';

/** A plan of a cascade and the organisation that launches it; null at the top, which has the whole tree. */
export interface CascadePlan {
  readonly plan: Plan;
  readonly organisationId: string | null;
}

export interface TreeOrganisation {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** A plan with its superior's, and the organisations beneath it that have a plan of their own. */
export interface PlacedPlan<T extends CascadePlan> {
  readonly own: T;
  readonly superior: T | null;
  readonly apart: readonly string[];
}

const CITE = 'P58-05, III.1';

/**
 * Puts the plans of a cascade in order, superiors first (P58-05): one at the top of the whole tree; each other one specialises the plan of
 * the nearest organisation above its own that launches one, and loosens nothing of it in the campaign year.
 *
 * @throws Refusal `no-top-plan`, `one-plan-each`, `no-organisation`, `not-the-superior`, `loosens-superior`
 */
export function orderCascade<T extends CascadePlan>(
  members: readonly T[],
  tree: readonly TreeOrganisation[],
  year: number,
): PlacedPlan<T>[] {
  const [top, ...others] = members.filter(({ organisationId }) => organisationId === null);
  if (top === undefined || others.length > 0)
    throw refused('no-top-plan', 'Cần đúng một kế hoạch của cấp cao nhất, dùng cho cả cây tổ chức.');
  refuseTwice(members, tree);
  const superiorOf = (member: T): T | null => {
    if (member.organisationId === null) return null;
    const parentOf = new Map(tree.map(({ id, parentId }) => [id, parentId]));
    if (!parentOf.has(member.organisationId))
      throw refused('no-organisation', `Kế hoạch ${number(member)}: cây tổ chức không có đơn vị này; hãy chọn lại.`);
    for (let at = parentOf.get(member.organisationId) ?? null; at !== null; at = parentOf.get(at) ?? null) {
      const above = members.find(({ organisationId }) => organisationId === at);
      if (above !== undefined) return above;
    }
    return top;
  };
  const superiors = new Map(members.map((member) => [member, superiorOf(member)]));
  const depth = (member: T): number => {
    const superior = superiors.get(member) ?? null;
    return superior === null ? 0 : 1 + depth(superior);
  };
  for (const [member, superior] of superiors) if (superior !== null) refuseLoose(member, superior, year);
  return [...members]
    .sort((a, b) => depth(a) - depth(b))
    .map((own) => ({
      own,
      superior: superiors.get(own) ?? null,
      apart: members.flatMap((other) => (superiors.get(other) === own && other.organisationId !== null ? [other.organisationId] : [])),
    }));
}

/**
 * The dates and waivers chosen at launch bind a lower body as the plans do: a step of the superior's is due no later there, and is waived
 * only where the superior waives it or nobody there would owe it.
 *
 * @throws Refusal `loosens-superior`
 */
export function refuseLooserLaunch(superior: readonly DraftStep[], own: readonly DraftStep[], owed: (key: string) => boolean): void {
  for (const theirs of superior) {
    const mine = own.find(({ key }) => key === theirs.key);
    if (mine === undefined || theirs.waived !== null) continue;
    if (mine.waived !== null && owed(mine.key))
      throw refused('loosens-superior', `Bước “${mine.title}” được miễn trong khi cấp trên vẫn làm; hãy cho bước này một hạn.`, mine.key);
    if (mine.dueAt !== null && theirs.dueAt !== null && mine.dueAt > theirs.dueAt)
      throw refused(
        'loosens-superior',
        `Bước “${mine.title}” có hạn muộn hơn hạn của cấp trên (${sayDate(dayOf(theirs.dueAt))}); chỉ được sớm hơn.`,
        mine.key,
      );
  }
}

function refuseTwice<T extends CascadePlan>(members: readonly T[], tree: readonly TreeOrganisation[]): void {
  members.forEach((member, at) => {
    const before = members.slice(0, at);
    if (before.some(({ plan }) => plan.id === member.plan.id))
      throw refused('one-plan-each', `Kế hoạch “${member.plan.id}” có hai lần trong chuỗi; mỗi cấp một kế hoạch với mã riêng.`);
    const name = tree.find(({ id }) => id === member.organisationId)?.name ?? '';
    if (before.some(({ organisationId }) => organisationId === member.organisationId))
      throw refused('one-plan-each', `“${name}” có hai kế hoạch trong chuỗi; mỗi nơi chỉ triển khai một.`);
  });
}

function refuseLoose(member: CascadePlan, superior: CascadePlan, year: number): void {
  if (member.plan.inherits !== superior.plan.id)
    throw refused(
      'not-the-superior',
      `Kế hoạch ${number(member)} phải cụ thể hóa kế hoạch ${number(superior)} của cấp trên trực tiếp: ghi “inherits: ${superior.plan.id}”.`,
    );
  const loosened = checkAgainstParent(superior.plan, member.plan, year);
  if (loosened.length === 0) return;
  const said = loosened.map(({ message }) => message).join('; ');
  throw refused('loosens-superior', `Kế hoạch ${number(member)}: ${said} (kế hoạch ${number(superior)}).`);
}

function number({ plan }: CascadePlan): string {
  return plan.document.number;
}

function refused(code: string, message: string, step?: string): Refusal {
  return new Refusal(code, message, { cite: CITE, ...(step === undefined ? {} : { path: `decisions.${step}` }) });
}
