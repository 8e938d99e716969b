import { ForwardOnly } from './forward-only';

/** When news was written, so that its age can be watched; and the one way the chase looks for collectives that had no index. */
const outboxAge = `
  ALTER TABLE outbox ADD COLUMN at timestamptz(3) NOT NULL DEFAULT now();
  CREATE INDEX collective_organisation ON collective (organisation_id);
`;

export class OutboxAge1795300000000 extends ForwardOnly {
  override readonly name = 'OutboxAge1795300000000';

  protected override readonly statements = [outboxAge];
}
