import { ROLES, ROLE_NAMES } from '@libs/domain/access/permissions';
import { sayDate, sayDeadline } from '@libs/domain/calendar/wording';

type Details = Readonly<Record<string, unknown>>;

/** What the sentences are made of: parts that are the same for many acts, and the entry's own details. */
export interface Told {
  /** ` “title”` of the step of the duty concerned; empty where the whole campaign is meant. */
  readonly about: string;
  /** The step that the details name, in quotation marks. */
  readonly step: string;
  /** `: reason`; empty where none was given. */
  readonly because: string;
  /** The person or account acted upon. */
  readonly whom: string;
  readonly details: Details;
}

/** Every act that is written on record, each as one Vietnamese sentence: an act without one does not compile. */
export const ACT_SENTENCES = {
  'launch-campaign': ({ details }) => `Triển khai kế hoạch cho năm ${text(details['year'])}.`,
  'open-step': ({ step }) => `Mở bước ${step}.`,
  'close-step': ({ step }) => `Đóng bước ${step}: mọi đơn vị đã xong.`,
  'deadline-passed': ({ step, details }) => `Hết hạn bước ${step}; còn ${text(details['owed'])} việc chưa xong, tiếp tục đôn đốc.`,
  'close-step-early': ({ step, because }) => `Ban Tổ chức đóng bước ${step} khi còn việc chưa xong${because}.`,
  'amend-step': ({ step, because, details }) => `Điều chỉnh hạn bước ${step} ${under(details)}: ${dueChange(details)}${because}.`,
  'change-step': ({ step, because, details }) => `Sửa nội dung bước ${step} ${under(details)}${because}.`,
  'skip-step': ({ step, because, details }) => `Bỏ bước ${step} ${under(details)}${because}.`,
  'add-step': ({ step, because, details }) => `Thêm bước ${step} ${under(details)}: ${dueChange(details)}${because}.`,
  'submit-duty': ({ about, details }) =>
    `Nộp${details['onBehalf'] === true ? ' thay mặt đơn vị' : ''}${about}, lần ${text(details['version'])}${files(details['files'])}.`,
  // Before the keys of campaigns the reason stood here; now it stands, sealed, with the version.
  'return-submission': ({ about, because, details }) =>
    `Trả lại${about}${details['version'] === undefined ? '' : `, lần ${text(details['version'])}`}${because}.`,
  'waive-duty': ({ about, because }) => `Miễn${about}${because}.`,
  'unwaive-duty': ({ about, because }) => `Bỏ miễn${about}${because}.`,
  acknowledge: ({ about, details }) => `Đã nắm việc${about}${text(details['note']) === '' ? '' : `: ${text(details['note'])}`}.`,
  'pause-campaign': ({ because }) => `Tạm dừng đợt${because}.`,
  'resume-campaign': ({ because }) => `Tiếp tục đợt${because}.`,
  'cancel-campaign': ({ because }) => `Hủy đợt${because}.`,
  'end-campaign': ({ because }) => `Kết thúc đợt${because}.`,
  'enter-facts': ({ details }) => `Nhập dữ kiện xếp loại của ${text(details['changed'])} đối tượng.`,
  'apply-rules': ({ details }) =>
    `Áp dụng quy tắc xếp loại: ${text(details['proposed'])} đề xuất mới, trong đó ${text(details['undetermined'])} chưa xác định được mức.`,
  'decide-levels': ({ details }) => `Ghi quyết định mức xếp loại của ${text(details['decided'])} đối tượng.`,
  'settle-rules': () => 'Quyết định các điểm mở của bộ quy tắc.',
  'draft-next-year': ({ details }) => `Hệ thống lập bản nháp năm ${text(details['year'])}, chờ duyệt.`,
  'approve-draft': () => 'Duyệt bản nháp năm sau.',
  'reject-draft': ({ because }) => `Không duyệt bản nháp năm sau${because}.`,
  'take-calendar': () => 'Đưa lịch ngày nghỉ đã sửa vào đợt.',
  'leave-calendar': () => 'Giữ lịch ngày nghỉ cũ của đợt.',
  refused: () => 'Một việc của kịch bản diễn tập bị quy tắc từ chối.',
  'set-up': () => 'Thiết lập Đôn Đốc và tài khoản đầu tiên.',
  'sign-in': () => 'Đăng nhập.',
  'sign-out': () => 'Đăng xuất.',
  'infected-file': ({ details }) => `Gửi lên một tệp có mã độc${inBrackets(details['signature'])}; tệp không được nhận.`,
  'import-organisation': () => 'Nhập tổ chức từ tệp.',
  'accept-invitation': () => 'Nhận lời mời, đặt mật khẩu.',
  invite: ({ whom, details }) => `Mời ${whom} nhận tài khoản${mailed(details)}.`,
  'show-invitation': ({ whom }) => `Mở phiếu mời có liên kết của ${whom}.`,
  'ask-recovery': ({ whom, because }) => `Đề nghị cấp lại tài khoản cho ${whom}${because}.`,
  'witness-recovery': ({ whom }) => `Làm chứng cho việc cấp lại tài khoản của ${whom}.`,
  'recovery-link': ({ whom, details }) => `Cấp cho ${whom} liên kết đặt lại mật khẩu${mailed(details)}.`,
  'grant-role': ({ whom, because, details }) => `Giao vai trò ${role(details)} cho ${whom}${because}.`,
  'remove-role': ({ whom, because, details }) => `Gỡ vai trò ${role(details)} của ${whom}${because}.`,
  'disable-account': ({ whom, because }) => `Khóa tài khoản của ${whom}${because}.`,
  'end-their-sessions': ({ whom, because }) => `Kết thúc mọi phiên đăng nhập của ${whom}${because}.`,
  delegate: ({ whom, because, details }) =>
    `Ủy quyền cho ${whom} làm thay vai trò ${role(details)} từ ${sayDay(details['since'])} đến hết ${sayDay(details['until'])}${because}.`,
  'end-delegation': () => 'Chấm dứt việc ủy quyền cho người làm thay.',
  'server-recovery': ({ details }) =>
    `Người vận hành máy chủ lập liên kết đặt lại mật khẩu${details['secondFactor'] === true ? ' và gỡ xác thực hai bước' : ''} cho tài khoản đầu tiên.`,
  'recover-account': ({ details }) =>
    `Đặt lại mật khẩu bằng liên kết một lần${details['secondFactorRemoved'] === true ? '; xác thực hai bước được gỡ' : ''}.`,
  'change-password': () => 'Đổi mật khẩu.',
  'second-factor-on': () => 'Bật mã xác thực thứ hai.',
  'end-sessions': () => 'Kết thúc các phiên làm việc khác.',
  'change-calendar': () => 'Sửa lịch ngày nghỉ.',
  'export-own-data': () => 'Tải dữ liệu của chính mình.',
  'export-person': () => 'Lập bản dữ liệu cho người không có tài khoản, theo đề nghị.',
  'data-request': () => 'Ghi nhận đề nghị về dữ liệu cá nhân.',
  'answer-data-request': () => 'Trả lời đề nghị về dữ liệu cá nhân.',
  'erase-person': () => 'Xóa dữ liệu cá nhân của người đã rời tổ chức, theo đề nghị.',
  'destroy-texts': () => 'Đến ngày hủy: hệ thống hủy bài và tệp đã nộp của đợt; danh sách, kết quả và thời hạn vẫn giữ.',
  'postpone-destruction': ({ because, details }) =>
    `Lùi ngày hủy bài và tệp của đợt từ ${sayDay(details['from'])} đến ${sayDay(details['to'])}${because}.`,
  'set-retention': ({ details }) =>
    `Đặt thời gian giữ bài và tệp sau khi kết thúc đợt: ${text(details['to'])} tháng (trước đó ${text(details['from'])} tháng).`,
  'break-glass': ({ because }) => `Mở khẩn cấp${because}.`,
} satisfies Readonly<Record<string, (told: Told) => string>>;

/** What can be written on record. */
export type RecordedAct = keyof typeof ACT_SENTENCES;

/** `theo văn bản 12-CV/ĐU ngày 20/11/2026` */
function under({ document, date }: Details): string {
  return `theo văn bản ${text(document)} ngày ${sayDay(date)}`;
}

function dueChange({ from, to }: Details): string {
  const after = typeof to === 'number' ? sayDeadline(to) : '';
  return typeof from === 'number' ? `từ ${sayDeadline(from)} thành ${after}` : `hạn mới ${after}`;
}

function files(count: unknown): string {
  return typeof count === 'number' && count > 0 ? `, ${count} tệp` : '';
}

function inBrackets(value: unknown): string {
  return text(value) === '' ? '' : ` (${text(value)})`;
}

function mailed(details: Details): string {
  return details['mailed'] === true ? ' qua thư điện tử' : ' bằng phiếu in';
}

function role(details: Details): string {
  const name = ROLE_NAMES.find((one) => one === details['role']);
  return name === undefined ? '' : `“${ROLES[name]}”`;
}

function sayDay(day: unknown): string {
  return typeof day === 'string' ? sayDate(day) : '';
}

/** A detail as it is shown; without its last full stop, since the sentence brings its own. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\.$/, '') : '';
}
