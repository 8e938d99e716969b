import { FirstVersion1763700000000 } from './0001-first-version';
import { LaunchRecord1794900000000 } from './0002-launch-record';
import { Amendments1795000000000 } from './0003-amendments';
import { Classification1795100000000 } from './0004-classification';
import { Cascade1795200000000 } from './0005-cascade';
import { OutboxAge1795300000000 } from './0006-outbox-age';
import { Accounts1795900000000 } from './0009-accounts';
import { AuditChain1795950000000 } from './0010-audit-chain';
import { InvitedAnew1795960000000 } from './0011-invited-anew';
import { CampaignKeys1796000000000 } from './0012-campaign-keys';
import { DataRequests1796050000000 } from './0012-data-requests';
import { ServerRecovery1796200000000 } from './0014-server-recovery';

/** Every migration in order; listed by hand, never by a glob. */
export const migrations = [
  FirstVersion1763700000000,
  LaunchRecord1794900000000,
  Amendments1795000000000,
  Classification1795100000000,
  Cascade1795200000000,
  OutboxAge1795300000000,
  Accounts1795900000000,
  AuditChain1795950000000,
  InvitedAnew1795960000000,
  CampaignKeys1796000000000,
  DataRequests1796050000000,
  ServerRecovery1796200000000,
];
