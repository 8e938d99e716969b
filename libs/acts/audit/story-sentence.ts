import { sayDate, sayDeadline } from '@libs/domain/calendar/wording';

/** What an entry of the audit log is about, by the titles its readers know. */
export interface StoryEntry {
  readonly act: string;
  /** The step of the duty concerned; null where the whole campaign is meant. */
  readonly stepTitle: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An entry of the audit log as one Vietnamese sentence; `titleOf` gives a step's title by its key or id. */
export function storySentence({ act, stepTitle, details }: StoryEntry, titleOf: (step: string) => string): string {
  const about = stepTitle === null ? '' : ` “${stepTitle}”`;
  const step = `“${titleOf(text(details['step']))}”`;
  const because = text(details['reason']) === '' ? '' : `: ${text(details['reason'])}`;
  switch (act) {
    case 'launch-campaign':
      return `Triển khai kế hoạch cho năm ${text(details['year'])}.`;
    case 'open-step':
      return `Mở bước ${step}.`;
    case 'close-step':
      return `Đóng bước ${step}: mọi đơn vị đã xong.`;
    case 'deadline-passed':
      return `Hết hạn bước ${step}; còn ${text(details['owed'])} việc chưa xong, tiếp tục đôn đốc.`;
    case 'close-step-early':
      return `Ban Tổ chức đóng bước ${step} khi còn việc chưa xong${because}.`;
    case 'amend-step':
      return `Điều chỉnh hạn bước ${step} ${under(details)}: ${dueChange(details)}${because}.`;
    case 'change-step':
      return `Sửa nội dung bước ${step} ${under(details)}${because}.`;
    case 'skip-step':
      return `Bỏ bước ${step} ${under(details)}${because}.`;
    case 'add-step':
      return `Thêm bước ${step} ${under(details)}: ${dueChange(details)}${because}.`;
    case 'submit-duty':
      return `Nộp${details['onBehalf'] === true ? ' thay mặt đơn vị' : ''}${about}, lần ${text(details['version'])}${files(details['files'])}.`;
    case 'return-submission':
      // Before the keys of campaigns the reason stood here; now it stands, sealed, with the version.
      return `Trả lại${about}${details['version'] === undefined ? '' : `, lần ${text(details['version'])}`}${because}.`;
    case 'waive-duty':
      return `Miễn${about}${because}.`;
    case 'unwaive-duty':
      return `Bỏ miễn${about}${because}.`;
    case 'acknowledge':
      return `Đã nắm việc${about}${text(details['note']) === '' ? '' : `: ${text(details['note'])}`}.`;
    case 'pause-campaign':
      return `Tạm dừng đợt${because}.`;
    case 'resume-campaign':
      return `Tiếp tục đợt${because}.`;
    case 'cancel-campaign':
      return `Hủy đợt${because}.`;
    case 'end-campaign':
      return `Kết thúc đợt${because}.`;
    case 'enter-facts':
      return `Nhập dữ kiện xếp loại của ${text(details['changed'])} đối tượng.`;
    case 'apply-rules':
      return `Áp dụng quy tắc xếp loại: ${text(details['proposed'])} đề xuất mới, trong đó ${text(details['undetermined'])} chưa xác định được mức.`;
    case 'decide-levels':
      return `Ghi quyết định mức xếp loại của ${text(details['decided'])} đối tượng.`;
    case 'settle-rules':
      return 'Quyết định các điểm mở của bộ quy tắc.';
    case 'draft-next-year':
      return `Hệ thống lập bản nháp năm ${text(details['year'])}, chờ duyệt.`;
    case 'approve-draft':
      return 'Duyệt bản nháp năm sau.';
    case 'reject-draft':
      return `Không duyệt bản nháp năm sau${because}.`;
    case 'take-calendar':
      return 'Đưa lịch ngày nghỉ đã sửa vào đợt.';
    case 'leave-calendar':
      return 'Giữ lịch ngày nghỉ cũ của đợt.';
    case 'refused':
      return 'Một việc của kịch bản diễn tập bị quy tắc từ chối.';
    case 'set-up':
      return 'Thiết lập Đôn Đốc và tài khoản đầu tiên.';
    case 'sign-in':
      return 'Đăng nhập.';
    case 'sign-out':
      return 'Đăng xuất.';
    case 'import-organisation':
      return 'Nhập tổ chức từ tệp.';
    case 'accept-invitation':
      return 'Nhận lời mời, đặt mật khẩu.';
    case 'server-recovery':
      return `Người vận hành máy chủ lập liên kết đặt lại mật khẩu${details['secondFactor'] === true ? ' và gỡ xác thực hai bước' : ''} cho tài khoản đầu tiên.`;
    case 'recover-account':
      return `Đặt lại mật khẩu bằng liên kết một lần${details['secondFactorRemoved'] === true ? '; xác thực hai bước được gỡ' : ''}.`;
    case 'change-password':
      return 'Đổi mật khẩu.';
    case 'second-factor-on':
      return 'Bật mã xác thực thứ hai.';
    case 'end-sessions':
      return 'Kết thúc các phiên làm việc khác.';
    case 'change-calendar':
      return 'Sửa lịch ngày nghỉ.';
    case 'export-own-data':
      return 'Tải dữ liệu của chính mình.';
    case 'export-person':
      return 'Lập bản dữ liệu cho người không có tài khoản, theo đề nghị.';
    case 'data-request':
      return 'Ghi nhận đề nghị về dữ liệu cá nhân.';
    case 'answer-data-request':
      return 'Trả lời đề nghị về dữ liệu cá nhân.';
    case 'erase-person':
      return 'Xóa dữ liệu cá nhân của người đã rời tổ chức, theo đề nghị.';
    case 'destroy-texts':
      return 'Đến ngày hủy: hệ thống hủy bài và tệp đã nộp của đợt; danh sách, kết quả và thời hạn vẫn giữ.';
    case 'postpone-destruction':
      return `Lùi ngày hủy bài và tệp của đợt từ ${sayDay(details['from'])} đến ${sayDay(details['to'])}${because}.`;
    case 'set-retention':
      return `Đặt thời gian giữ bài và tệp sau khi kết thúc đợt: ${text(details['to'])} tháng (trước đó ${text(details['from'])} tháng).`;
    case 'break-glass':
      return `Mở khẩn cấp${because}.`;
    default:
      return `Ghi nhận: ${act}.`;
  }
}

/** `theo văn bản 12-CV/ĐU ngày 20/11/2026` */
function under({ document, date }: Readonly<Record<string, unknown>>): string {
  return `theo văn bản ${text(document)} ngày ${sayDay(date)}`;
}

function dueChange({ from, to }: Readonly<Record<string, unknown>>): string {
  const after = typeof to === 'number' ? sayDeadline(to) : '';
  return typeof from === 'number' ? `từ ${sayDeadline(from)} thành ${after}` : `hạn mới ${after}`;
}

function files(count: unknown): string {
  return typeof count === 'number' && count > 0 ? `, ${count} tệp` : '';
}

function sayDay(day: unknown): string {
  return typeof day === 'string' ? sayDate(day) : '';
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\.$/, '') : '';
}
