import { aboutStep, type Check } from './lint-context';

/** Words given as a limit that name no day, or none that exists (G-02: "vào dịp cuối năm"). */
export const unreadableDeadline: Check = ({ deadlines }) =>
  deadlines.flatMap(({ step, refused }) =>
    refused ? [aboutStep(step, `“${step.title}”: ${refused.message}`, 'Ban chỉ đạo phải cho một ngày khi triển khai.', 'G-02')] : [],
  );
