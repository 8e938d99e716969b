import type { ChasedDuty } from '@libs/acts/chasing/chasing.repository';
import type { DutyFacts } from '@libs/domain/chasing/next-move';

export type DutyFactsRow = DutyFacts & { dutyId: string; owes: string[]; oversight: string[]; directing: string[] };

export function toChasedDuty({ dutyId, owes, oversight, directing, ...facts }: DutyFactsRow): ChasedDuty {
  return { dutyId, facts, hears: { owes, oversight, directing } };
}
