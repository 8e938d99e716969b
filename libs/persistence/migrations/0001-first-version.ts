import { foreignKeys, indexes, tables } from './0001-tables.sql';
import { triggers, views } from './0001-views.sql';
import { ForwardOnly } from './forward-only';

export class FirstVersion1763700000000 extends ForwardOnly {
  override readonly name = 'FirstVersion1763700000000';

  protected override readonly statements = [tables, indexes, foreignKeys, views, triggers];
}
