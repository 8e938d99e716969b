import { checkErasable, erasureAnswer, keepsName } from './erasure';

const LEFT = { hasLeft: true, campaigns: [], decisions: 0, acts: 0 };

test('D6: only who has left and is in no running campaign can be erased', () => {
  expect(() => checkErasable(LEFT)).not.toThrow();
  expect(() => checkErasable({ ...LEFT, hasLeft: false })).toThrow(expect.objectContaining({ code: 'still-here' }));
  expect(() => checkErasable({ ...LEFT, campaigns: ['79-KH/ĐU, năm 2026'] })).toThrow(
    'Đồng chí này có tên trong đợt đang thực hiện (79-KH/ĐU, năm 2026); xóa được khi đợt kết thúc.',
  );
});

test('D6: the name goes unless a decision needs it', () => {
  expect([keepsName(LEFT), keepsName({ decisions: 1 })]).toEqual([false, true]);
});

test.each([
  [
    { decisions: 0, acts: 0 },
    'Đã xóa: họ tên, mã, ngày sinh, ngày vào Đảng, điện thoại, thư điện tử, tài khoản, thiết bị đã đăng nhập, nội dung tin đã gửi. Còn giữ: đề nghị này và câu trả lời.',
  ],
  [
    { decisions: 2, acts: 7 },
    'Đã xóa: ngày sinh, ngày vào Đảng, điện thoại, thư điện tử, tài khoản, thiết bị đã đăng nhập, nội dung tin đã gửi. Còn giữ: họ tên và mã, vì có 2 quyết định xếp loại là hồ sơ phải lưu; 7 dòng nhật ký công việc, chỉ ghi mã số, để hồ sơ còn kiểm chứng được; đề nghị này và câu trả lời.',
  ],
])('D6: the answer says what is gone and what is kept and why: %j', (facts, answer) => {
  expect(erasureAnswer(facts)).toBe(answer);
});
