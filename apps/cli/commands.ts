import type { Command } from './command';
import { calendarCommand } from './commands/calendar';
import { auditVerify } from './commands/audit-verify';
import { cap } from './commands/cap';
import { classify } from './commands/classify';
import { deadline } from './commands/deadline';
import { papers } from './commands/papers';
import { demo } from './commands/demo';
import { planLint } from './commands/plan-lint';
import { planList } from './commands/plan-list';
import { planSchemaCommand } from './commands/plan-schema';
import { planShow } from './commands/plan-show';
import { quota } from './commands/quota';
import { reconcile } from './commands/reconcile';
import { roster } from './commands/roster';
import { score } from './commands/score';
import { tally } from './commands/tally';

/** Every command of `dondoc`, in the order the help shows them. */
export const commands: readonly Command[] = [
  deadline,
  papers,
  roster,
  tally,
  quota,
  score,
  classify,
  cap,
  planList,
  planShow,
  planLint,
  planSchemaCommand,
  calendarCommand,
  reconcile,
  auditVerify,
  demo,
];
