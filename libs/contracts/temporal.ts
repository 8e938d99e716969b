/** Names that several processes share: queues, workflow ids, signals. No person, text or address ever stands in them. */
export const TASK_QUEUE = 'dondoc';

/** What happened to a campaign; carries nothing else, the workflow reads the facts afresh. */
export const NEWS = [
  'launched',
  'submitted',
  'returned',
  'voted',
  'acknowledged',
  'amended',
  'closed',
  'paused',
  'resumed',
  'cancelled',
  'ended',
  'moved',
  'reconciled',
] as const;
export type News = (typeof NEWS)[number];

export const campaignWorkflowId = (campaignId: string): string => `campaign:${campaignId}`;
export const rehearsalWorkflowId = (worldId: string): string => `rehearsal:${worldId}`;

/** A committee's recurring plan; also the id of the workflow that drafts its next year. */
export const nextYearScheduleId = ({ tenantId, planId }: NextYearInput): string => `next-year:${tenantId}:${planId}`;

export interface CampaignInput {
  readonly campaignId: string;
}

export interface RehearsalInput {
  readonly worldId: string;
}

export interface NextYearInput {
  readonly tenantId: string;
  readonly planId: string;
}
