import type { Instant } from '../calendar/instant';
import { sayInstant } from '../calendar/wording';

export interface InvitationWords {
  readonly name: string;
  readonly committee: string;
  readonly link: string;
  readonly expiresAt: Instant;
  /** The link sets a new password for an account that exists. */
  readonly recovers: boolean;
}

/** The mail with a one-time link: true when read twice, and nothing in it about anybody's review. */
export function invitationText({ name, committee, link, expiresAt, recovers }: InvitationWords): { subject: string; body: string } {
  const until = sayInstant(expiresAt);
  const [what, does] = recovers
    ? ['Đặt lại mật khẩu Đôn Đốc', 'đặt mật khẩu mới cho tài khoản của đồng chí']
    : ['Nhận tài khoản Đôn Đốc', 'đặt mật khẩu và vào tài khoản của đồng chí'];
  return {
    subject: `${what} – chậm nhất ${until}`,
    body: [
      `Đồng chí ${name},`,
      '',
      `${committee} dùng Đôn Đốc cho việc kiểm điểm, đánh giá, xếp loại hằng năm. Mở liên kết sau để ${does}:`,
      '',
      link,
      '',
      `Liên kết chỉ dùng được một lần, đến ${until}, và chỉ dành cho đồng chí; xin không chuyển cho người khác.`,
      'Nếu đồng chí không chờ thư này, xin báo Ban Tổ chức của cấp ủy.',
    ].join('\n'),
  };
}
