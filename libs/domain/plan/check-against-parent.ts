import { sayDate } from '../calendar/wording';
import { loosensConferences } from './conference-length';
import type { Plan, PlanStep } from './plan';
import { stepDeadlines } from './step-deadlines';

/** Where a child plan loosens or drops what its parent binds it to (P58-05), and what would do. */
export interface Loosening {
  /** The step concerned, or null for the plan as a whole. */
  readonly step: string | null;
  readonly message: string;
}

/**
 * Checks that a plan binds to everything its parent binds to, for a campaign year: no step dropped, put later, taken from somebody or
 * turned into another; nobody left out who was reviewed; papers no later; reports and conferences no shorter; who decides unchanged.
 */
export function checkAgainstParent(parent: Plan, child: Plan, campaignYear: number): Loosening[] {
  return [
    ...loosenedSteps(parent, child, campaignYear),
    ...loosenedRoster(parent, child),
    ...loosenedPapers(parent, child),
    ...loosenedReports(parent, child),
    ...loosensConferences(parent.conferences, child.conferences).map(whole),
    ...loosenedDeciding(parent, child),
    ...parent.order
      .filter(({ gate }) => !child.order.some((mine) => mine.gate === gate))
      .map(({ gate }) => whole(`bỏ trình tự ${gate} mà kế hoạch cấp trên bắt buộc; giữ lại`)),
    ...parent.ladder
      .filter((rung) => !child.ladder.some((mine) => mine.day === rung.day && mine.also === rung.also && mine.letter === rung.letter))
      .map(({ day }) => whole(`bỏ bậc nhắc ${day} ngày làm việc của kế hoạch cấp trên; có thể thêm, không được bớt`)),
  ];
}

function loosenedSteps(parent: Plan, child: Plan, campaignYear: number): Loosening[] {
  const theirs = stepDeadlines(parent, campaignYear);
  const ours = new Map(stepDeadlines(child, campaignYear).map((dated) => [dated.step.id, dated]));
  return theirs.flatMap(({ step, deadline }): Loosening[] => {
    const mine = ours.get(step.id);
    if (!mine) return [about(step, 'bỏ bước này của kế hoạch cấp trên; giữ lại')];
    const later = deadline !== null && (mine.deadline === null || mine.deadline.instant > deadline.instant);
    return [
      ...(later ? [about(step, `không có hạn hoặc hạn muộn hơn hạn của cấp trên (${sayDate(deadline.day)}); chỉ được sớm hơn`)] : []),
      ...(mine.step.does !== step.does || mine.step.reviews !== step.reviews ? [about(step, 'đổi loại việc của bước; giữ nguyên')] : []),
      ...missing(step.bodies.implementing, mine.step.bodies.implementing, step, 'cơ quan thực hiện'),
      ...missing(step.needs, mine.step.needs, step, 'việc phải xong trước'),
      ...(JSON.stringify(mine.step.opens) === JSON.stringify(step.opens) ? [] : [about(step, 'đổi lúc mở bước; giữ nguyên')]),
    ];
  });
}

function missing(theirs: readonly string[], ours: readonly string[], step: PlanStep, what: string): Loosening[] {
  return theirs.filter((key) => !ours.includes(key)).map((key) => about(step, `bớt ${what} “${key}”; có thể thêm, không được bớt`));
}

function loosenedRoster(parent: Plan, child: Plan): Loosening[] {
  return [
    ...child.exclusions
      .filter((rule) => !parent.exclusions.includes(rule))
      .map((rule) => whole(`không kiểm điểm thêm diện “${rule}” mà cấp trên không loại; bỏ đi`)),
    ...(parent.reviewed === 'staff' && child.reviewed !== 'staff'
      ? [whole('chỉ kiểm điểm đảng viên trong khi cấp trên kiểm điểm mọi người; giữ “staff”')]
      : []),
  ];
}

function loosenedPapers(parent: Plan, child: Plan): Loosening[] {
  return [
    ...(child.papers.workingDays < parent.papers.workingDays
      ? [whole(`gửi dự thảo trước ít ngày hơn cấp trên (${parent.papers.workingDays} ngày làm việc)`)]
      : []),
    ...parent.papers.of
      .filter((whose) => !child.papers.of.includes(whose))
      .map((whose) => whole(`bỏ việc gửi trước dự thảo của “${whose}”`)),
  ];
}

function loosenedReports(parent: Plan, child: Plan): Loosening[] {
  return parent.reports.flatMap((form) => {
    const mine = child.reports.find(({ id }) => id === form.id);
    const dropped = form.sections.filter((section) => !mine?.sections.includes(section));
    const unhooked = form.extends !== undefined && mine?.extends !== form.extends;
    return [
      ...dropped.map((section) => whole(`mẫu “${form.id}” bỏ nội dung “${section}” của cấp trên; có thể thêm, không được bớt`)),
      ...(unhooked ? [whole(`mẫu “${form.id}” phải giữ “extends: ${form.extends ?? ''}” của cấp trên`)] : []),
    ];
  });
}

/** A subject the superior gave a decider keeps it; one it left open may be given one. */
function loosenedDeciding(parent: Plan, child: Plan): Loosening[] {
  const deciders = (plan: Plan, subject: string): string[] => [
    ...new Set(plan.deciding.filter(({ subjects }) => subjects.includes(subject)).flatMap(({ decides }) => decides)),
  ];
  return Object.keys(parent.subjects).flatMap((subject) => {
    const theirs = deciders(parent, subject);
    const changed = theirs.length > 0 && deciders(child, subject).join() !== theirs.join();
    return changed ? [whole(`đổi cơ quan quyết định mức xếp loại của “${parent.subjects[subject]?.name ?? subject}”; giữ nguyên`)] : [];
  });
}

function about(step: PlanStep, message: string): Loosening {
  return { step: step.id, message: `bước “${step.id}” ${message}` };
}

function whole(message: string): Loosening {
  return { step: null, message };
}
