import type { Command } from './command';
import { calendarCommand } from './commands/calendar';
import { deadline } from './commands/deadline';
import { papers } from './commands/papers';
import { planLint } from './commands/plan-lint';
import { planList } from './commands/plan-list';
import { planShow } from './commands/plan-show';
import { roster } from './commands/roster';

/** Every command of `dondoc`, in the order the help shows them. */
export const commands: readonly Command[] = [deadline, papers, roster, planList, planShow, planLint, calendarCommand];
