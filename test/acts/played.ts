import { type CampaignActivities, campaignActivities } from '@activities/registry';
import type { Actor } from '@libs/acts/actor';
import { submitDuty } from '@libs/acts/review/submit-duty';
import type { Tx } from '@libs/acts/tx';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Moment } from '@libs/domain/campaign/moment';
import type { Stage } from './stage';

export const FRAME = { address: 'https://dondoc.vidu.example', contact: 'Ban Tổ chức Đảng ủy phường Hoa Mai' };

/** Hands in a sentence for a duty. */
export const handIn = (tx: Tx, dutyId: string, by: Actor): Promise<unknown> =>
  submitDuty(tx, { dutyId, text: 'Báo cáo kết quả', attachments: [] }, by);

/** A campaign in a world whose time stands where the test puts it. What the workflow would do, `settle` does. */
export class Played {
  readonly worldId: string;
  readonly campaignId: string;
  readonly activities: CampaignActivities;

  constructor(
    readonly stage: Stage,
    { worldId, campaignId }: { worldId: string; campaignId: string },
    around: (activities: CampaignActivities) => CampaignActivities = (activities) => activities,
  ) {
    [this.worldId, this.campaignId] = [worldId, campaignId];
    const ports = { uow: stage.uow, frame: FRAME, heartbeat: () => undefined, untilNews: () => Promise.resolve() };
    this.activities = around(campaignActivities({ ...ports, chasePageSize: 10 }));
  }

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.stage.run(work);
  }

  async moveTo(planNow: Instant): Promise<void> {
    await this.run((tx) => tx.world.moveTo(this.worldId, planNow));
  }

  /** Moves to an instant and does all that is due then. */
  async settleAt(planNow: Instant): Promise<Moment[]> {
    await this.moveTo(planNow);
    return this.settle();
  }

  /** Does what is due until nothing is, as the workflow does; returns the moments performed. */
  async settle(): Promise<Moment[]> {
    const performed: Moment[] = [];
    for (;;) {
      const { due } = await this.activities.readAgenda({ campaignId: this.campaignId, now: 0 });
      if (due.length === 0) return performed;
      for (const moment of due) await this.perform(moment);
      performed.push(...due);
    }
  }

  perform(moment: Moment): Promise<void> {
    const input = { campaignId: this.campaignId, moment };
    const { openStep, closeStep, applyRules, chase, endCampaign } = this.activities;
    return { 'open-step': openStep, 'close-step': closeStep, 'apply-rules': applyRules, chase, end: endCampaign }[moment.kind](input);
  }

  /** Every working morning's chase up to an instant, each at its hour, then the instant itself. */
  async liveUntil(planNow: Instant): Promise<void> {
    for (;;) {
      const next = await this.run((tx) => tx.world.nextMoment(this.worldId));
      if (next === null || next > planNow) break;
      await this.settleAt(next);
    }
    await this.settleAt(planNow);
  }

  async stepId(key: string): Promise<string> {
    return this.run(async (tx) => (await tx.world.stepOf(this.campaignId, key)) ?? fail(key));
  }

  async dutyId(step: string, body: string): Promise<string> {
    return this.run(async (tx) => (await tx.review.dutyOf(this.campaignId, step, body)) ?? fail(`${step} ${body}`));
  }

  async submit(step: string, body: string): Promise<void> {
    const dutyId = await this.dutyId(step, body);
    await this.run((tx) => handIn(tx, dutyId, this.stage.board));
  }

  /** Rows of one table that belong to this campaign, those of a condition where one is given. */
  list<T>(columns: string, table: string, order: string, condition = 'true'): Promise<T[]> {
    return this.stage.rows(`SELECT ${columns} FROM ${table} WHERE campaign_id = $1 AND ${condition} ORDER BY ${order}`, [this.campaignId]);
  }
}

function fail(what: string): never {
  throw new Error(`no such thing on this stage: ${what}`);
}
