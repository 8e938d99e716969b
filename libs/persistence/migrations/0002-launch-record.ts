import { ForwardOnly } from './forward-only';

/** What a board confirms and answers when it launches is kept with the campaign, and why a step starts with another deadline. */
const launchRecord = `
  CREATE TABLE confirmed_finding (
    campaign_id uuid NOT NULL,
    finding text NOT NULL,
    ordinal integer NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    cure text NOT NULL,
    cite text NOT NULL,
    reason text,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT "PK_confirmed_finding" PRIMARY KEY (campaign_id, finding)
  );
  CREATE TABLE settled_question (
    campaign_id uuid NOT NULL,
    setting text NOT NULL,
    ordinal integer NOT NULL,
    question text NOT NULL,
    answer text,
    note text,
    cite text NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT "PK_settled_question" PRIMARY KEY (campaign_id, setting)
  );
  ALTER TABLE confirmed_finding ADD CONSTRAINT "FK_5166f41ecd131628e5e6f21f253" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE confirmed_finding ADD CONSTRAINT "FK_fc24aec8dde0b3c651f8487f245" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE settled_question ADD CONSTRAINT "FK_c8c1ca7421d278b40177489d3f7" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE settled_question ADD CONSTRAINT "FK_73f8649295f0ab9af25ceedc81f" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE campaign_step ADD COLUMN due_reason text;
`;

export class LaunchRecord1794900000000 extends ForwardOnly {
  override readonly name = 'LaunchRecord1794900000000';

  protected override readonly statements = [launchRecord];
}
