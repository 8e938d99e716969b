import { invitationText } from './invitation-text';

const words = {
  name: 'Lê Văn Cường',
  committee: 'Đảng ủy phường Thử',
  link: 'https://dd.example/loi-moi#abc',
  expiresAt: Date.UTC(2026, 10, 28, 1, 0),
};

test('a link to an account, one link, until when, nothing else', () => {
  const { subject, body } = invitationText({ ...words, recovers: false });
  expect(subject).toBe('Nhận tài khoản Đôn Đốc – chậm nhất 08:00 thứ Bảy, 28/11/2026');
  expect(body.match(/https?:\/\//g)).toHaveLength(1);
  expect(body).toContain('Đồng chí Lê Văn Cường,');
  expect(body).toContain('chỉ dùng được một lần, đến 08:00 thứ Bảy, 28/11/2026');
});

test('a link to a new password says so', () => {
  expect(invitationText({ ...words, recovers: true }).subject).toBe('Đặt lại mật khẩu Đôn Đốc – chậm nhất 08:00 thứ Bảy, 28/11/2026');
});
