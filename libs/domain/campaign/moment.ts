import type { Instant } from '../calendar/instant';

/** What a campaign does by itself, in the order in which it is done when several fall on the same instant. */
export const MOMENT_KINDS = ['open-step', 'close-step', 'apply-rules', 'chase', 'end'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** A moment of a campaign: `id` is a step's id, or the day of a morning's work. Carries no personal data: it stands in histories. */
export interface Moment {
  readonly kind: MomentKind;
  readonly id: string;
  readonly instant: Instant;
}

/** Orders moments by instant, then kind, then id: always the same. */
export function byOrder(a: Moment, b: Moment): number {
  return a.instant - b.instant || MOMENT_KINDS.indexOf(a.kind) - MOMENT_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The key under which a performed moment is remembered. */
export function momentKey(moment: Moment): string {
  return `${moment.kind}|${moment.id}|${moment.instant}`;
}
