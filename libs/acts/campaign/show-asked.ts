import type { Unit } from '@libs/contracts/unit';
import { ASKED_ABOUT, type Asked, type AskedUnit, askedOf } from '@libs/domain/plan/asked-of';
import type { Plan } from '@libs/domain/plan/plan';
import { articleOf } from '@libs/domain/plan/requirement';

const HEADINGS: Readonly<Record<Asked['about'], string>> = {
  report: 'Nội dung báo cáo, bản tự kiểm điểm',
  draft: 'Trước hội nghị',
  conference: 'Hội nghị kiểm điểm',
  place: 'Ai kiểm điểm ở đâu',
  general: 'Lệ chung khi kiểm điểm',
  duty: 'Việc chung trong cả đợt',
};

/** What the plan asks of a unit besides its steps, under headings; pure. */
export function showAsked(plan: Plan, unit: AskedUnit): Unit['asked'] {
  const all = askedOf(plan, unit);
  return ASKED_ABOUT.flatMap((about) => {
    const lines = all.filter((one) => one.about === about);
    return lines.length === 0 ? [] : [{ heading: HEADINGS[about], lines: lines.map(showLine) }];
  });
}

function showLine({ text, heads, cite }: Asked): Unit['asked'][number]['lines'][number] {
  return { text, heads: [...heads], article: articleOf(cite) };
}
