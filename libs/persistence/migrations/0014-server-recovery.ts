import { ForwardOnly } from './forward-only';

/** A one-time link may be for an account that is nobody's of the organisation, and may take the second factor off. */
const serverRecovery = `
  ALTER TABLE invitation ALTER COLUMN person_id DROP NOT NULL;
  ALTER TABLE invitation ADD COLUMN lifts_second_factor boolean NOT NULL DEFAULT false;
  ALTER TABLE invitation ADD CONSTRAINT invitation_for CHECK (person_id IS NOT NULL OR account_id IS NOT NULL);
`;

export class ServerRecovery1796200000000 extends ForwardOnly {
  override readonly name = 'ServerRecovery1796200000000';

  protected override readonly statements = [serverRecovery];
}
