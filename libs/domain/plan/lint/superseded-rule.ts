import { sayDate } from '../../calendar/wording';
import type { Check } from './lint-context';

/** A plan that rests on an instrument no longer in force at the end of the campaign year (regulations-2026.md, section 0). */
export const supersededRule: Check = ({ plan, campaignYear, supersessions }) => {
  const numbers = [plan.document.number, ...plan.document.basis.map(({ number }) => number)];
  const old = supersessions.filter(({ number, from }) => numbers.includes(number) && from <= `${campaignYear}-12-31`);
  if (old.length === 0) return [];
  const list = old.map(({ number, replacedBy, from }) => `${number} (từ ${sayDate(from)}: ${replacedBy})`).join('; ');
  return [
    {
      step: null,
      message: `Văn bản dựa vào quy định không còn hiệu lực cho năm kiểm điểm ${campaignYear}: ${list}.`,
      cure: 'Đối chiếu với quy định hiện hành, hoặc dùng kế hoạch mẫu của năm 2026.',
      cite: plan.document.number,
    },
  ];
};
