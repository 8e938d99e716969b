import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CampaignQueries } from '@libs/acts/campaign/campaign.queries';
import { found, id } from '../edge/found';
import { readInput } from '../edge/invalid-input';
import { contextOf } from '../edge/request';

/** The campaign in the path is the caller's; asked before a stream begins, as afterwards no error can be answered. */
@Injectable()
export class OwnCampaignGuard implements CanActivate {
  constructor(private readonly campaigns: CampaignQueries) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const campaignId = readInput(id, request.params['id']);
    const tenantId = contextOf(request).signedIn?.tenantId ?? '';
    found((await this.campaigns.owns(tenantId, campaignId)) || null);
    return true;
  }
}
