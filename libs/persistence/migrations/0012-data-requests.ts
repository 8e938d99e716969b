import { ForwardOnly } from './forward-only';

/** What people ask about the data held of them, by when it must be answered, and how it was. */
const dataRequests = `
  CREATE TABLE data_request (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    "kind" text NOT NULL,
    wish text NOT NULL,
    received_on date NOT NULL,
    due_on date NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    outcome text,
    answer text,
    answered_at timestamptz(3),
    answered_by uuid,
    CONSTRAINT data_request_answered CHECK (num_nonnulls(outcome, answer, answered_at) IN (0, 3)),
    CONSTRAINT "PK_data_request" PRIMARY KEY (id)
  );
  CREATE INDEX data_request_person ON data_request (person_id);
  ALTER TABLE data_request ADD CONSTRAINT "FK_9478b0ccb1a5ad69bfc613d4dda" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE data_request ADD CONSTRAINT "FK_11099ffbb86e6b70497ead3d65b" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE data_request ADD CONSTRAINT "FK_0cf7939b46329827a2179f6a1c0" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE data_request ADD CONSTRAINT "FK_bdf7820be8fb8ca7d47ecce1bab" FOREIGN KEY (answered_by) REFERENCES account(id);
`;

export class DataRequests1796050000000 extends ForwardOnly {
  override readonly name = 'DataRequests1796050000000';

  protected override readonly statements = [dataRequests];
}
