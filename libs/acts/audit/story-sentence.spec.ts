import { endOfDay } from '@libs/domain/calendar/instant';
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
  ['end-campaign', null, {}, 'Kết thúc đợt.'],
])('%s', (act, stepTitle, details, expected) => {
  expect(storySentence({ act, stepTitle, details }, (step) => titles[step] ?? step)).toBe(expected);
});
