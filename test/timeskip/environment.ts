import { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from '@deploy/time-skipping/server';
import type { Instant } from '@libs/domain/calendar/instant';

const MOST_STARTS = 5;

/**
 * A time-skipping server of its own with its clock at `startAt`. The SDK waits five seconds for Java, which on a machine that has other
 * things to do is not always enough: then it is started again.
 */
export async function startTimeSkipping(startAt: Instant): Promise<TestWorkflowEnvironment> {
  for (let start = 1; ; start += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server: timeSkippingServer(startAt) });
    } catch (error) {
      if (start === MOST_STARTS || !String(error).includes('did not start within')) throw error;
    }
  }
}
