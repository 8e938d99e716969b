import { randomBytes } from 'node:crypto';
import { type SealKey, seal, unseal } from '@libs/acts/access/seal';
import type { Sql } from '../sql';
import { KEY_BYTES } from './cipher';

/** A key is wrapped for its campaign: exchanged for another's, it does not open. */
const purposeOf = (campaignId: string): string => `campaign key ${campaignId}`;

export function wrapKey(masters: readonly SealKey[], campaignId: string, key: Buffer): string {
  return seal(masters, purposeOf(campaignId), key.toString('base64'));
}

/** @throws Error where none of the master keys wrapped it, or it is another campaign's */
export function unwrapKey(masters: readonly SealKey[], campaignId: string, wrapped: string): Buffer {
  return Buffer.from(unseal(masters, purposeOf(campaignId), wrapped), 'base64');
}

/** The keys of campaigns within one transaction: each is read and unwrapped once. */
export class CampaignKeys {
  private readonly known = new Map<string, Buffer | null>();

  constructor(
    private readonly sql: Sql,
    private readonly masters: readonly SealKey[],
  ) {}

  /**
   * Makes the key with its campaign, so that no paper waits for another to be committed. Who launches without master keys, and an older
   * version that did, leaves it to the first paper.
   */
  async prepare(campaignId: string): Promise<void> {
    if (this.masters.length > 0) await this.toSeal(campaignId);
  }

  /** The key to write with, made where there is none. @throws Error where it has been destroyed */
  async toSeal(campaignId: string): Promise<Buffer> {
    const key = (await this.toOpen(campaignId)) ?? (await this.make(campaignId));
    this.known.set(campaignId, key);
    return key;
  }

  /** The key to read with; null where it was destroyed, or nothing was ever sealed. */
  async toOpen(campaignId: string): Promise<Buffer | null> {
    const known = this.known.get(campaignId);
    if (known !== undefined) return known;
    const found = await this.sql.row<{ wrapped: string | null }>(`SELECT wrapped FROM campaign_key WHERE campaign_id = $1`, [campaignId]);
    const key = found?.wrapped == null ? null : unwrapKey(this.masters, campaignId, found.wrapped);
    this.known.set(campaignId, key);
    return key;
  }

  /** Two that come at once agree on one key: the second waits for the first and takes its. */
  private async make(campaignId: string): Promise<Buffer> {
    const made = await this.sql.row<{ wrapped: string }>(
      `INSERT INTO campaign_key AS k (campaign_id, wrapped) VALUES ($1, $2)
       ON CONFLICT (campaign_id) DO UPDATE SET wrapped = coalesce(k.wrapped, excluded.wrapped) WHERE k.destroyed_at IS NULL
       RETURNING wrapped`,
      [campaignId, wrapKey(this.masters, campaignId, randomBytes(KEY_BYTES))],
    );
    if (made === null) throw new Error('the key of this campaign has been destroyed');
    return unwrapKey(this.masters, campaignId, made.wrapped);
  }
}
