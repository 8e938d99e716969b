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

export interface CampaignInput {
  readonly campaignId: string;
}

export interface RehearsalInput {
  readonly worldId: string;
}
