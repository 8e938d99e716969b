import type { Outbox } from '@libs/acts/campaign/outbox';
import { type News, campaignWorkflowId } from '@libs/contracts/temporal';
import type { Sql } from '../sql';

export class SqlOutbox implements Outbox {
  constructor(private readonly sql: Sql) {}

  tell(campaignId: string, news: News): Promise<void> {
    return this.sql.run(`INSERT INTO outbox (workflow_id, news) VALUES ($1, $2)`, [campaignWorkflowId(campaignId), news]);
  }

  tellIfComplete(campaignId: string, stepId: string): Promise<void> {
    return this.sql.run(`INSERT INTO outbox (workflow_id, news, if_complete_step_id) VALUES ($1, 'submitted', $2)`, [
      campaignWorkflowId(campaignId),
      stepId,
    ]);
  }
}
