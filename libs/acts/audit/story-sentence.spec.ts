import { endOfDay } from '@libs/domain/calendar/instant';
import { ACT_SENTENCES } from './act-sentences';
import { storySentence } from './story-sentence';

const titles: Record<string, string> = { reviews: 'Kiểm điểm', results: 'Gửi kết quả' };

test.each([
  ['launch-campaign', null, { year: 2026 }, 'Triển khai kế hoạch cho năm 2026.'],
  ['open-step', null, { step: 'reviews' }, 'Mở bước “Kiểm điểm”.'],
  ['deadline-passed', null, { step: 'reviews', owed: 3 }, 'Hết hạn bước “Kiểm điểm”; còn 3 việc chưa xong, tiếp tục đôn đốc.'],
  [
    'amend-step',
    null,
    {
      step: 'results',
      from: endOfDay('2026-11-27'),
      to: endOfDay('2026-12-04'),
      document: '12-CV/ĐU',
      date: '2026-11-20',
      reason: 'mưa lũ',
    },
    'Điều chỉnh hạn bước “Gửi kết quả” theo văn bản 12-CV/ĐU ngày 20/11/2026: từ hết thứ Sáu, 27/11/2026 thành hết thứ Sáu, 04/12/2026: mưa lũ.',
  ],
  [
    'change-step',
    null,
    { step: 'results', document: '12-CV/ĐU', date: '2026-11-20', reason: 'mưa lũ' },
    'Sửa nội dung bước “Gửi kết quả” theo văn bản 12-CV/ĐU ngày 20/11/2026: mưa lũ.',
  ],
  [
    'skip-step',
    null,
    { step: 'results', from: endOfDay('2026-11-27'), to: null, document: '12-CV/ĐU', date: '2026-11-20', reason: '' },
    'Bỏ bước “Gửi kết quả” theo văn bản 12-CV/ĐU ngày 20/11/2026.',
  ],
  [
    'add-step',
    null,
    { step: 'results', from: null, to: endOfDay('2026-12-04'), document: '12-CV/ĐU', date: '2026-11-20', reason: 'mưa lũ' },
    'Thêm bước “Gửi kết quả” theo văn bản 12-CV/ĐU ngày 20/11/2026: hạn mới hết thứ Sáu, 04/12/2026: mưa lũ.',
  ],
  ['unwaive-duty', 'Kiểm điểm', { reason: 'ghi nhầm' }, 'Bỏ miễn “Kiểm điểm”: ghi nhầm.'],
  ['submit-duty', 'Kiểm điểm', { version: 2, files: 1 }, 'Nộp “Kiểm điểm”, lần 2, 1 tệp.'],
  // As it was written before the keys of campaigns, and as it is now.
  ['return-submission', 'Kiểm điểm', { reason: 'thiếu biên bản.' }, 'Trả lại “Kiểm điểm”: thiếu biên bản.'],
  ['return-submission', 'Kiểm điểm', { version: 2 }, 'Trả lại “Kiểm điểm”, lần 2.'],
  [
    'postpone-destruction',
    null,
    { from: '2031-12-20', to: '2033-12-20', reason: 'đang có khiếu nại' },
    'Lùi ngày hủy bài và tệp của đợt từ 20/12/2031 đến 20/12/2033: đang có khiếu nại.',
  ],
  ['set-retention', null, { from: 60, to: 36 }, 'Đặt thời gian giữ bài và tệp sau khi kết thúc đợt: 36 tháng (trước đó 60 tháng).'],
  ['acknowledge', 'Kiểm điểm', { note: '' }, 'Đã nắm việc “Kiểm điểm”.'],
  ['enter-facts', null, { changed: 300 }, 'Nhập dữ kiện xếp loại của 300 đối tượng.'],
  [
    'apply-rules',
    null,
    { proposed: 33, undetermined: 31 },
    'Áp dụng quy tắc xếp loại: 33 đề xuất mới, trong đó 31 chưa xác định được mức.',
  ],
  ['decide-levels', null, { decided: 12 }, 'Ghi quyết định mức xếp loại của 12 đối tượng.'],
  ['infected-file', null, { signature: 'Eicar-Test' }, 'Gửi lên một tệp có mã độc (Eicar-Test); tệp không được nhận.'],
  ['end-campaign', null, {}, 'Kết thúc đợt.'],
  [
    'server-recovery',
    null,
    { accountId: 'a1', secondFactor: true },
    'Người vận hành máy chủ lập liên kết đặt lại mật khẩu và gỡ xác thực hai bước cho tài khoản đầu tiên.',
  ],
  ['recover-account', null, { secondFactorRemoved: true }, 'Đặt lại mật khẩu bằng liên kết một lần; xác thực hai bước được gỡ.'],
  ['recover-account', null, { personId: 'p1' }, 'Đặt lại mật khẩu bằng liên kết một lần.'],
])('%s', (act, stepTitle, details, expected) => {
  expect(storySentence({ act, stepTitle, details }, (step) => titles[step] ?? step)).toBe(expected);
});

const BÌNH = 'Trần Thị Bình';

test.each([
  ['invite', BÌNH, { personId: 'p1', mailed: true }, 'Mời Trần Thị Bình nhận tài khoản qua thư điện tử.'],
  ['show-invitation', BÌNH, { personId: 'p1' }, 'Mở phiếu mời có liên kết của Trần Thị Bình.'],
  ['ask-recovery', BÌNH, { accountId: 'a1', reason: 'gặp tận mặt.' }, 'Đề nghị cấp lại tài khoản cho Trần Thị Bình: gặp tận mặt.'],
  ['witness-recovery', BÌNH, { accountId: 'a1' }, 'Làm chứng cho việc cấp lại tài khoản của Trần Thị Bình.'],
  ['recovery-link', BÌNH, { personId: 'p1', mailed: false }, 'Cấp cho Trần Thị Bình liên kết đặt lại mật khẩu bằng phiếu in.'],
  [
    'grant-role',
    BÌNH,
    { accountId: 'a1', role: 'inspector', reason: 'theo phân công' },
    'Giao vai trò “Ủy ban Kiểm tra” cho Trần Thị Bình: theo phân công.',
  ],
  ['remove-role', BÌNH, { accountId: 'a1', role: 'board', reason: '' }, 'Gỡ vai trò “Ban Tổ chức” của Trần Thị Bình.'],
  ['disable-account', BÌNH, { accountId: 'a1', reason: 'mất máy' }, 'Khóa tài khoản của Trần Thị Bình: mất máy.'],
  [
    'end-their-sessions',
    BÌNH,
    { accountId: 'a1', reason: 'để quên máy', ended: 2 },
    'Kết thúc mọi phiên đăng nhập của Trần Thị Bình: để quên máy.',
  ],
  [
    'delegate',
    BÌNH,
    { to: 'a1', role: 'secretary', since: '2026-11-21', until: '2026-11-30', reason: 'đi công tác' },
    'Ủy quyền cho Trần Thị Bình làm thay vai trò “Bí thư, người đứng đầu” từ 21/11/2026 đến hết 30/11/2026: đi công tác.',
  ],
  ['disable-account', null, { accountId: 'a1', reason: '' }, 'Khóa tài khoản của một người.'],
])('%s names whom it was about', (act, whom, details, expected) => {
  expect(storySentence({ act, stepTitle: null, whom, details }, (step) => step)).toBe(expected);
});

test.each(Object.keys(ACT_SENTENCES))('%s is told in Vietnamese, without its code and whatever details are missing', (act) => {
  const sentence = storySentence({ act, stepTitle: null, details: {} }, () => 'Kiểm điểm');
  expect(sentence).toMatch(/^\p{Lu}.*[à-ỹđ].*\.$/u);
  expect(sentence).not.toMatch(/[a-z]-[a-z]|undefined|null|NaN/);
});

test('what another version wrote is shown without its code', () => {
  expect(storySentence({ act: 'toString', stepTitle: null, details: {} }, (step) => step)).toBe(
    'Một việc mà bản Đôn Đốc này chưa biết gọi tên.',
  );
});
