import type { StepKind } from '@libs/domain/plan/plan';

/** What a step does, as the board chooses it from the closed list. */
export const STEP_KIND_WORDS: Readonly<Record<StepKind, string>> = {
  'draw-up-plan': 'Xây dựng kế hoạch',
  'group-subjects': 'Phân nhóm đối tượng',
  suggest: 'Gợi ý kiểm điểm',
  'hold-reviews': 'Tổ chức kiểm điểm',
  'classify-lower-level': 'Nhận xét, xếp loại cấp dưới',
  'collect-opinions': 'Tổng hợp ý kiến',
  'give-opinions': 'Tham gia ý kiến',
  'self-score': 'Tự chấm điểm, tự xếp loại',
  decide: 'Xem xét, quyết định',
  'send-dossier': 'Gửi báo cáo, hồ sơ',
  announce: 'Thông báo kết quả',
  confirm: 'Việc khác (xác nhận đã làm)',
};
