import { whyWords } from './why-words';

test.each([
  ['launch', 'thông báo triển khai'],
  ['returned', 'báo hồ sơ bị trả lại'],
  ['amended', 'báo hạn được điều chỉnh'],
  ['changed', 'báo nội dung bước được điều chỉnh'],
  ['added', 'báo việc được bổ sung'],
  ['skipped', 'báo bước được bỏ'],
  ['unwaived', 'báo việc không còn được miễn'],
  ['paused', 'báo đợt tạm dừng'],
  ['resumed', 'báo đợt tiếp tục'],
  ['cancelled', 'báo đợt bị hủy'],
  ['ended', 'báo đợt kết thúc'],
  ['owes:-5', 'nhắc trước hạn 5 ngày làm việc'],
  ['owes:0', 'nhắc vào ngày hạn'],
  ['owes:3', 'nhắc khi quá hạn 3 ngày làm việc'],
  ['oversight:1', 'báo đồng chí phụ trách, quá hạn 1 ngày làm việc'],
  ['directing:3', 'báo cơ quan chỉ đạo, quá hạn 3 ngày làm việc'],
])('a reminder written for %s (G-10)', (why, expected) => {
  expect(whyWords(why)).toBe(expected);
});
