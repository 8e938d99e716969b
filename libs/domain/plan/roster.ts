import { addMonths, type Day } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import type { ExclusionRule, Plan } from './plan';
import type { Warning } from './warning';

/** What the roster needs to know of a person. `admitted` is null where the day of admission is not known or there is none. */
export interface RosterPerson {
  readonly member: boolean;
  readonly admitted: Day | null;
  /** Được miễn công tác và sinh hoạt đảng. */
  readonly exempted: boolean;
  /** Bị đình chỉ sinh hoạt đảng; being suspended from a committee does not count (G-07). */
  readonly suspended: boolean;
}

export interface RosterOrganisation {
  /** The day of founding, split or merger; null where not known. */
  readonly founded: Day | null;
}

/** Whether somebody is reviewed, and the rule that keeps them out. */
export interface RosterEntry {
  readonly in: boolean;
  readonly rule?: 'not-a-member' | ExclusionRule;
  readonly warnings: readonly Warning[];
}

/** The part of a plan the roster reads. */
export type RosterRules = Pick<Plan, 'reviewed' | 'exclusions'>;

/** Whether a person is reviewed under a plan as of a day, the review deadline unless the board sets another (G-07). */
export function rosterOfPerson({ reviewed, exclusions }: RosterRules, person: RosterPerson, asOf: Day): RosterEntry {
  if (!person.member) return reviewed === 'staff' ? within() : out('not-a-member');
  if (person.exempted && exclusions.includes('exempted')) return out('exempted');
  if (person.suspended && exclusions.includes('suspended')) return out('suspended');
  const counted = exclusions.includes('admitted-under-6-months');
  if (counted && person.admitted !== null && isUnderSixMonths(person.admitted, asOf)) return out('admitted-under-6-months');
  if (reviewed === 'members' && person.admitted !== null && person.admitted > asOf) return out('not-a-member');
  return counted && person.admitted === null ? within(admissionUnknown) : within();
}

/** Whether an organisation is classified: not one founded, split or merged less than 6 months before (G-07, H19 C.IV.1). */
export function rosterOfOrganisation({ exclusions }: RosterRules, { founded }: RosterOrganisation, asOf: Day): RosterEntry {
  if (!exclusions.includes('founded-under-6-months')) return within();
  if (founded === null) return within(foundingUnknown);
  return isUnderSixMonths(founded, asOf) ? out('founded-under-6-months') : within();
}

const LEFT_OUT: Record<ExclusionRule, string> = {
  exempted: 'đảng viên được miễn công tác và sinh hoạt đảng',
  suspended: 'đảng viên bị đình chỉ sinh hoạt đảng',
  'admitted-under-6-months': 'đảng viên mới kết nạp chưa đủ 6 tháng',
  'founded-under-6-months': 'tổ chức mới thành lập, chia tách, sáp nhập chưa đủ 6 tháng',
};

/** The plan's rule in one sentence: who is reviewed, and who is left out (G-07). */
export function sayRosterRule({ reviewed, exclusions }: RosterRules): string {
  const [people, organisations] = [exclusions.filter((rule) => !isOfFounding(rule)), exclusions.filter(isOfFounding)];
  const who = reviewed === 'staff' ? 'Mọi người công tác ở cơ quan, là đảng viên hay không' : 'Mọi đảng viên';
  const but = people.length === 0 ? '' : `, trừ ${people.map((rule) => LEFT_OUT[rule]).join('; ')}`;
  const units = organisations.length === 0 ? '' : `, trừ ${organisations.map((rule) => LEFT_OUT[rule]).join('; ')}`;
  return `${who}${but}. Mọi tổ chức và tập thể trong kế hoạch${units}.`;
}

const isOfFounding = (rule: ExclusionRule): boolean => rule === 'founded-under-6-months';

/** Why somebody is out, for the roster's screen. */
export function explainExclusion(rule: NonNullable<RosterEntry['rule']>, asOf: Day): string {
  const day = sayDate(asOf);
  const reasons = {
    'not-a-member': `Không phải đảng viên tính đến ngày ${day}`,
    exempted: 'Đảng viên được miễn công tác và sinh hoạt đảng',
    suspended: 'Đảng viên bị đình chỉ sinh hoạt đảng',
    'admitted-under-6-months': `Đảng viên mới kết nạp chưa đủ 6 tháng tính đến ngày ${day}`,
    'founded-under-6-months': `Tổ chức mới thành lập, chia tách, sáp nhập chưa đủ 6 tháng tính đến ngày ${day}`,
  };
  return reasons[rule];
}

/** Six calendar months: from 31/8 they are full on 28/2 (29/2 in a leap year). */
function isUnderSixMonths(since: Day, asOf: Day): boolean {
  return addMonths(since, 6) > asOf;
}

function within(warning?: Warning): RosterEntry {
  return { in: true, warnings: warning ? [warning] : [] };
}

function out(rule: NonNullable<RosterEntry['rule']>): RosterEntry {
  return { in: false, rule, warnings: [] };
}

const admissionUnknown: Warning = {
  code: 'admission-unknown',
  message: 'Chưa có ngày kết nạp nên không xét được “chưa đủ 6 tháng”; tính là phải kiểm điểm.',
  cite: 'G-07',
};

const foundingUnknown: Warning = {
  code: 'founding-unknown',
  message: 'Chưa có ngày thành lập, chia tách, sáp nhập nên không xét được “chưa đủ 6 tháng”; tính là được đánh giá, xếp loại.',
  cite: 'G-07',
};
