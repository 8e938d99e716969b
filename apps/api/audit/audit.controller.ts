import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '@libs/acts/access/sessions';
import { AuditQueries } from '@libs/acts/audit/audit.queries';
import { showAudit } from '@libs/acts/audit/show-audit';
import { type AuditPage, type AuditQuery, auditPage, auditQuery } from '@libs/contracts/audit';
import { Answers } from '../edge/answers';
import { Reads } from '../edge/reads';
import { Who } from '../edge/who';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  @Get('audit')
  @Reads('show-audit')
  @Answers(200, auditPage)
  async page(@Who() who: SignedIn, @Query({ schema: auditQuery }) { cursor, limit }: AuditQuery): Promise<AuditPage> {
    const entries = await this.audit.page(who.tenantId, cursor ?? null, limit + 1);
    const items = entries.slice(0, limit).map(showAudit);
    return { items, next: entries.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
