import type { Check } from './lint-context';

/** Levels computed by a rule set that only stands in for the plan's own (G-14). */
export const standInRules: Check = ({ plan: { rules } }) =>
  rules.standsInFor === undefined
    ? []
    : [
        {
          step: null,
          message: `Chưa có tiêu chuẩn xếp loại của chính kế hoạch (${rules.standsInFor}); bộ quy tắc đang chọn chỉ dùng tạm.`,
          cure: 'Xác nhận dùng tạm khi triển khai, hoặc thay bằng tệp quy tắc của địa phương.',
          cite: rules.cite,
        },
      ];
