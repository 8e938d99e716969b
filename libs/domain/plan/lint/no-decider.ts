import { requirementOf } from '../requirement';
import type { Check } from './lint-context';

/** Somebody who is reviewed and whom the document names nobody to classify (P79-05). */
export const noDecider: Check = ({ plan }) =>
  plan.deciding
    .filter(({ decides }) => decides.length === 0)
    .map(({ subjects, cite }) => ({
      step: requirementOf(cite),
      message: `Văn bản không nêu ai quyết định mức xếp loại của: ${subjects.map((subject) => plan.subjects[subject]?.name ?? subject).join('; ')}.`,
      cure: 'Xác nhận cơ quan quyết định, hoặc chỉ kiểm điểm mà không xếp loại.',
      cite,
    }));
