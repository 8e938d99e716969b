import type { LaunchRequest, PreviewRequest } from '@libs/contracts/launch';
import type { TypedDate } from '../../design/typed-date';

/** What the board answers about one step, as typed. */
export interface TypedDecision {
  readonly mode: 'keep' | 'new' | 'waive';
  readonly date: TypedDate;
  readonly reason: string;
}

/** The answer to one question of the plan, as typed. */
export interface TypedAnswer {
  readonly answer: string;
  readonly note: string;
}

/** A launch being prepared: kept in this browser until it is launched, so that it can be left and taken up again. */
export interface LaunchDraft {
  readonly plan: string;
  readonly year: string;
  readonly typed: Readonly<Record<string, TypedDecision>>;
  /** What has been settled page by page; leaves out what is left to the guess or the plan. */
  readonly decisions: NonNullable<LaunchRequest['decisions']>;
  readonly bindings: NonNullable<LaunchRequest['bindings']>;
  readonly rosterAsOf: string | null;
  /** One reason for all the errors of the document, and own ones, by finding. */
  readonly commonReason: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, TypedAnswer>>;
}

export const NO_LAUNCH: LaunchDraft = {
  ...{ plan: '', year: '', typed: {}, decisions: {}, bindings: {}, rosterAsOf: null },
  ...{ commonReason: '', reasons: {}, answers: {} },
};

/** The choices as the API takes them. */
export function choicesOf({ plan, year, decisions, bindings, rosterAsOf }: LaunchDraft): PreviewRequest {
  return {
    plan,
    year: Number(year),
    ...(Object.keys(decisions).length === 0 ? {} : { decisions }),
    ...(Object.keys(bindings).length === 0 ? {} : { bindings }),
    ...(rosterAsOf === null ? {} : { rosterAsOf }),
  };
}

/** The campaign year of a day in Viet Nam: it runs from 1 July to 30 June (G-02). */
export function campaignYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0);
}

/** Today in Viet Nam, `2026-11-21`; the machine's own zone does not matter. */
export function todayInVietNam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
