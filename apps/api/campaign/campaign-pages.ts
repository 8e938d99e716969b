import { Injectable } from '@nestjs/common';
import type { Authorized } from '@libs/acts/access/authorize';
import { onlyTheirs } from '@libs/acts/access/only-theirs';
import { BoardQueries } from '@libs/acts/campaign/board.queries';
import { CampaignQueries } from '@libs/acts/campaign/campaign.queries';
import type { LaunchChoices } from '@libs/acts/campaign/launch-choices';
import { LaunchRecordQueries } from '@libs/acts/campaign/launch-record.queries';
import { PreviewQueries } from '@libs/acts/campaign/preview.queries';
import { previewLaunch } from '@libs/acts/campaign/preview-launch';
import { RosterQueries } from '@libs/acts/campaign/roster.queries';
import { showBoard } from '@libs/acts/campaign/show-board';
import { showCampaign } from '@libs/acts/campaign/show-campaign';
import { showLaunchRecord } from '@libs/acts/campaign/show-launch-record';
import { showRoster } from '@libs/acts/campaign/show-roster';
import { showUnit } from '@libs/acts/campaign/show-unit';
import { UnitQueries } from '@libs/acts/campaign/unit.queries';
import type { Board } from '@libs/contracts/board';
import type { CampaignList } from '@libs/contracts/campaign';
import type { LaunchPreview } from '@libs/contracts/launch';
import type { LaunchRecord } from '@libs/contracts/launch-record';
import type { RosterPage, RosterQuery } from '@libs/contracts/roster';
import type { Unit } from '@libs/contracts/unit';
import { found } from '../edge/found';

/** The pages of a campaign: facts from the read models, shown. */
@Injectable()
export class CampaignPages {
  constructor(
    private readonly campaigns: CampaignQueries,
    private readonly boards: BoardQueries,
    private readonly units: UnitQueries,
    private readonly rosters: RosterQueries,
    private readonly records: LaunchRecordQueries,
    private readonly previews: PreviewQueries,
  ) {}

  async list(tenantId: string): Promise<CampaignList> {
    return (await this.campaigns.list(tenantId)).map(showCampaign);
  }

  async preview(tenantId: string, choices: LaunchChoices): Promise<LaunchPreview> {
    return previewLaunch(await this.previews.facts(tenantId, choices.plan, choices.year), choices);
  }

  async board(tenantId: string, campaignId: string, seen: Authorized): Promise<Board> {
    return showBoard(onlyTheirs(found(await this.boards.board(tenantId, campaignId)), seen));
  }

  async unit(tenantId: string, campaignId: string, bodyId: string): Promise<Unit> {
    return showUnit(found(await this.units.unit(tenantId, campaignId, bodyId)));
  }

  async launchRecord(tenantId: string, campaignId: string): Promise<LaunchRecord> {
    return showLaunchRecord(found(await this.records.record(tenantId, campaignId)));
  }

  async roster(tenantId: string, campaignId: string, { cursor, limit, included }: RosterQuery): Promise<RosterPage> {
    const offset = Number(cursor ?? 0);
    const part = { included: included === undefined ? null : included === 'true', offset, limit: limit + 1 };
    const { counts, lines } = found(await this.rosters.roster(tenantId, campaignId, part));
    return showRoster(counts, lines, offset, limit);
  }
}
