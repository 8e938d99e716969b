import { type Client, ScheduleAlreadyRunning } from '@temporalio/client';
import { type NextYearInput, nextYearScheduleId, TASK_QUEUE } from '@libs/contracts/temporal';

/** 1 September at 08:00 in Viet Nam: weeks before the first deadline of any plan, when the last round is over. */
const EVERY_YEAR = { month: 'SEPTEMBER', dayOfMonth: 1, hour: 8 } as const;

/** Makes the schedule of a committee's recurring plan; one that is there already is left as it is. */
export async function ensureNextYearSchedule({ schedule }: Client, input: NextYearInput): Promise<void> {
  const scheduleId = nextYearScheduleId(input);
  try {
    await schedule.create({
      scheduleId,
      spec: { calendars: [EVERY_YEAR], timezone: 'Asia/Ho_Chi_Minh' },
      action: { type: 'startWorkflow', workflowType: 'nextYear', workflowId: scheduleId, taskQueue: TASK_QUEUE, args: [input] },
      // Down on the day itself, the machine drafts when it is up again.
      policies: { overlap: 'SKIP', catchupWindow: '60 days' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
