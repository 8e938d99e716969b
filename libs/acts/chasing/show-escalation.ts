import type { z } from 'zod';
import type { Letter } from '@libs/contracts/review';
import type { escalation } from '@libs/contracts/unit';
import { type Day, type Instant, atClock } from '@libs/domain/calendar/instant';
import { CHASE_AT } from '@libs/domain/campaign/agenda';
import { letterText } from '@libs/domain/chasing/message-text';
import { hearersOf } from '@libs/domain/chasing/recipients';
import type { LadderRung, Plan } from '@libs/domain/plan/plan';
import { showInstant } from '../calendar/show-when';

/** A rung above the deadline that was made. */
export interface MadeRung {
  readonly id: string;
  readonly rung: number;
  readonly planDay: Day;
  readonly dueAt: Instant;
  readonly letter: boolean;
}

/** Which duty a rung was made for. */
export interface RungOf {
  readonly plan: Plan;
  readonly stepKey: string;
  readonly bearer: string;
}

const HEARS = { owes: 'nhắc đơn vị', oversight: 'báo đồng chí phụ trách', directing: 'báo cơ quan chỉ đạo' } as const;

/** An escalation as the unit's page shows it, with its letter where one was drafted. */
export function showEscalation(made: MadeRung, of: RungOf): z.infer<typeof escalation> {
  const rung: LadderRung = of.plan.ladder.find(({ day }) => day === made.rung) ?? { day: made.rung };
  const did = [...hearersOf(rung, of.plan.ladder).map((hears) => HEARS[hears]), ...(made.letter ? ['soạn công văn đôn đốc'] : [])];
  return {
    id: made.id,
    on: showInstant(atClock(made.planDay, CHASE_AT.hour, CHASE_AT.minute)),
    text: `Quá hạn ${made.rung} ngày làm việc: ${did.join(', ')}`,
    letter: made.letter ? textOf(made, of) : null,
  };
}

/** The drafted formal letter (product.md section 3, no. 8). */
export function showLetter(made: MadeRung, of: RungOf): Letter {
  return {
    title: `Công văn đôn đốc ${of.bearer}`,
    bodyName: of.bearer,
    drafted: showInstant(atClock(made.planDay, CHASE_AT.hour, CHASE_AT.minute)),
    text: textOf(made, of),
  };
}

function textOf({ dueAt, planDay }: MadeRung, { plan, stepKey, bearer }: RungOf): string {
  const step = plan.steps.find(({ id }) => id === stepKey);
  return letterText(
    {
      bearer,
      step: step?.title ?? stepKey,
      dueAt,
      wording: step?.deadline?.text ?? '',
      cite: step?.deadline?.cite ?? step?.cite ?? '',
      plan: `Kế hoạch ${plan.document.number}`,
    },
    planDay,
  );
}
