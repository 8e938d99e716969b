import { type AmendCampaignInput, type Amended, amendCampaign } from '@libs/acts/campaign/amend-campaign';
import type { Change } from '@libs/acts/campaign/change';
import { previewAmendment } from '@libs/acts/campaign/preview-amendment';
import type { AmendmentPreview } from '@libs/contracts/amendment';
import { lastOf } from '../support/viet-nam-2026';
import type { Played } from './played';

export interface StepRow {
  readonly key: string;
  readonly ordinal: number;
  readonly state: string;
  readonly due_at: number;
  readonly closed_reason: string | null;
}

const document = { documentNumber: '12-CV/ĐU', documentDate: '2026-11-09', reason: 'Bão số 9', confirmed: false };
export const input = (played: Played, changes: readonly Change[], given: Partial<AmendCampaignInput> = {}): AmendCampaignInput => ({
  campaignId: played.campaignId,
  ...document,
  changes,
  ...given,
});
export const amend = (played: Played, changes: readonly Change[], given: Partial<AmendCampaignInput> = {}): Promise<Amended> =>
  played.run((tx) => amendCampaign(tx, input(played, changes, given), played.stage.board));
export const preview = (played: Played, changes: readonly Change[]): Promise<AmendmentPreview> =>
  previewAmendment(played.stage.uow, input(played, changes), played.stage.board);

/** The steps of a campaign in their order. */
export const steps = (played: Played): Promise<StepRow[]> =>
  played.list('key, ordinal, state, due_at, closed_reason', 'campaign_step', 'ordinal');

export const duties = (played: Played, step: string): Promise<{ code: string; state: string; waived_reason: string | null }[]> =>
  played.stage.rows(
    `SELECT b.code, d.state, d.waived_reason FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
      WHERE s.campaign_id = $1 AND s.key = $2 ORDER BY b.code`,
    [played.campaignId, step],
  );

/** Who is reminded for a reason, of which step of which body: `S03 reviews CB03`. */
export async function told(played: Played, why: string): Promise<string[]> {
  const rows = await played.stage.rows<{ line: string }>(
    `SELECT concat_ws(' ', p.code, s.key, b.code) AS line FROM reminder r JOIN person p ON p.id = r.person_id
       JOIN duty d ON d.id = r.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
      WHERE r.campaign_id = $1 AND r.why = $2 ORDER BY 1`,
    [played.campaignId, why],
  );
  return rows.map(({ line }) => line);
}

/** The plan a campaign follows now: its hash and the titles of its steps. */
export async function planOf({ stage, campaignId }: Played): Promise<{ sha256: string; titles: string[] }> {
  const [row] = await stage.rows<{ sha256: string; titles: string[] }>(
    `SELECT v.sha256, ARRAY(SELECT e ->> 'title' FROM jsonb_array_elements(v.data -> 'steps') e) AS titles
       FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id WHERE c.id = $1`,
    [campaignId],
  );
  if (row === undefined) throw new Error('no such campaign');
  return row;
}

/** A report of the branches, due on 20/11, but for what is given. */
export const added = (given: Partial<Extract<Change, { kind: 'add' }>> = {}): Change => ({
  ...{ kind: 'add', title: 'Báo cáo thiệt hại do bão', does: 'send-dossier', done: 'Đã gửi báo cáo', dueAt: lastOf('11-20') },
  ...{ bodies: ['branches'], needs: [] },
  ...given,
});
