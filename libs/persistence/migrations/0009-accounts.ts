import { accountTables, holdings } from './0009-accounts.sql';
import { ForwardOnly } from './forward-only';

/** People have accounts, roles and second factors (D1, D2). */
export class Accounts1795900000000 extends ForwardOnly {
  override readonly name = 'Accounts1795900000000';

  protected override readonly statements = [accountTables, holdings];
}
