import { ForwardOnly } from './forward-only';

/** A document may also reword, skip and add a step (G-13); an amendment names the plan's versions before and after, where its words changed. */
const amendments = `
  ALTER TABLE amendment ADD COLUMN "kind" text NOT NULL DEFAULT 'extend';
  ALTER TABLE amendment ALTER COLUMN due_after DROP NOT NULL;
  ALTER TABLE amendment ADD COLUMN plan_before uuid;
  ALTER TABLE amendment ADD COLUMN plan_after uuid;
  ALTER TABLE amendment ADD CONSTRAINT "FK_78c3e4bcec46c4a5359d9c629a1" FOREIGN KEY (plan_before) REFERENCES plan_version(id);
  ALTER TABLE amendment ADD CONSTRAINT "FK_602f255bb0e2e37cdef87c3e052" FOREIGN KEY (plan_after) REFERENCES plan_version(id);
`;

export class Amendments1795000000000 extends ForwardOnly {
  override readonly name = 'Amendments1795000000000';

  protected override readonly statements = [amendments];
}
