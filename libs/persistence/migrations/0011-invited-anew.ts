import { ForwardOnly } from './forward-only';

/** One account in use for each person; a disabled one stays on record beside the one its person is invited to anew (decision 0503). */
const invitedAnew = `
  DROP INDEX account_person;
  CREATE UNIQUE INDEX account_person ON account (person_id) WHERE disabled_at IS NULL;
`;

export class InvitedAnew1795960000000 extends ForwardOnly {
  override readonly name = 'InvitedAnew1795960000000';

  protected override readonly statements = [invitedAnew];
}
