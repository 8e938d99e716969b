import { aboutStep, type Check } from './lint-context';

/** A decision or a publication without a date (P75-07, P99-14); a standing duty needs none. */
export const noDeadline: Check = ({ plan }) =>
  plan.steps
    .filter((step) => (step.does === 'decide' || step.does === 'announce') && step.deadline === undefined)
    .map((step) =>
      aboutStep(step, `“${step.title}”: văn bản không nêu thời hạn.`, 'Ban chỉ đạo phải cho một ngày khi triển khai.', 'G-02'),
    );
