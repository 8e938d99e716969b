import { ForwardOnly } from './forward-only';

/**
 * A key of its own for every campaign, with which its texts and files are sealed, and the day on which it is destroyed. The columns of
 * before stay for what an older version wrote, until the keeper has sealed it; sealed rows leave them empty.
 */
const campaignKeys = `
  CREATE TABLE campaign_key (
    campaign_id uuid NOT NULL,
    wrapped text,
    destroy_on date,
    destroyed_at timestamptz(3),
    CONSTRAINT campaign_key_gone CHECK (destroyed_at IS NULL OR wrapped IS NULL),
    CONSTRAINT "PK_campaign_key" PRIMARY KEY (campaign_id)
  );
  ALTER TABLE campaign_key ADD CONSTRAINT "FK_19aeaf25f4dbd7b18a0fb43bfd1" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  CREATE INDEX campaign_key_due ON campaign_key (destroy_on) WHERE destroyed_at IS NULL;
  CREATE TRIGGER campaign_key_announced AFTER INSERT OR UPDATE ON campaign_key FOR EACH STATEMENT EXECUTE FUNCTION announce('retention');
  ALTER TABLE tenant ADD COLUMN retention_months integer NOT NULL DEFAULT 60;
  INSERT INTO campaign_key (campaign_id, destroy_on)
    SELECT id, ((ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + interval '60 months')::date FROM campaign WHERE ended_at IS NOT NULL;
`;

const sealedColumns = `
  ALTER TABLE submission ADD COLUMN text_sealed bytea;
  ALTER TABLE submission ADD COLUMN return_reason_sealed bytea;
  ALTER TABLE submission ALTER COLUMN "text" SET DEFAULT '';
  ALTER TABLE attachment ADD COLUMN name_sealed bytea;
  ALTER TABLE attachment ADD COLUMN content_sealed bytea;
  ALTER TABLE attachment ALTER COLUMN "name" SET DEFAULT '';
  ALTER TABLE attachment ALTER COLUMN content SET DEFAULT '';
`;

export class CampaignKeys1796000000000 extends ForwardOnly {
  override readonly name = 'CampaignKeys1796000000000';

  protected override readonly statements = [campaignKeys, sealedColumns];
}
