import fc from 'fast-check';
import { at, lastOf } from '@test/support/viet-nam-2026';
import { type MessageLine, isAbove, letterText, messageText } from './message-text';

const frame = { link: 'https://dondoc.vidu.example/viec', contact: 'Ban Tổ chức Đảng ủy phường Hoa Mai' };
const reviews: MessageLine = {
  bearer: 'Chi bộ 9',
  step: 'Hoàn thành kiểm điểm của tập thể và đảng viên',
  dueAt: lastOf('11-25'),
  wording: 'trước ngày 26/11',
  cite: 'P79-11, IX.1',
  plan: 'Kế hoạch 79-KH/ĐU',
  why: 'owes:-2',
  overdue: false,
};
const results: MessageLine = {
  ...reviews,
  step: 'Gửi báo cáo kết quả',
  dueAt: lastOf('12-01'),
  wording: 'trước ngày 28/11 hàng năm',
  why: 'amended',
};
const mail = (...lines: string[]): string => lines.join('\n');
const closing = ['', 'Mở việc: https://dondoc.vidu.example/viec', 'Nếu đang vướng hoặc cần hỏi: Ban Tổ chức Đảng ủy phường Hoa Mai'];

describe('a message, whole (product.md sections 5 and 6)', () => {
  test('one duty', () => {
    expect(messageText('Lê Văn Cường', [reviews], frame)).toEqual({
      subject: 'Việc cần làm chậm nhất hết ngày thứ Tư, 25/11/2026 – Chi bộ 9',
      body: mail(
        'Kính gửi đồng chí Lê Văn Cường,',
        '',
        'Việc cần làm (1):',
        '- Chi bộ 9: Hoàn thành kiểm điểm của tập thể và đảng viên, hạn hết ngày thứ Tư, 25/11/2026',
        '  (Kế hoạch 79-KH/ĐU, mục IX.1: “trước ngày 26/11”)',
        ...closing,
      ),
    });
  });

  test('several: what is owed first, in the given order, then the branches that are late', () => {
    const late = { ...reviews, bearer: 'Chi bộ 5', why: 'oversight:1', overdue: true };
    const farther = { ...results, bearer: 'Chi bộ 6', why: 'directing:3', dueAt: null };
    const own = { ...reviews, why: 'returned', overdue: true };
    expect(messageText('Trần Thị Bình', [late, own, results, farther], frame)).toEqual({
      subject: 'Việc đã quá hạn 25/11/2026 – Chi bộ 9 và 1 việc khác',
      body: mail(
        'Kính gửi đồng chí Trần Thị Bình,',
        '',
        'Việc cần làm (2):',
        '- Chi bộ 9: Hoàn thành kiểm điểm của tập thể và đảng viên, hạn hết ngày thứ Tư, 25/11/2026 (đã quá hạn) – hồ sơ đã được trả lại để làm lại',
        '  (Kế hoạch 79-KH/ĐU, mục IX.1: “trước ngày 26/11”)',
        '- Chi bộ 9: Gửi báo cáo kết quả, hạn hết ngày thứ Ba, 01/12/2026 – hạn đã được điều chỉnh',
        '  (Kế hoạch 79-KH/ĐU, mục IX.1: “trước ngày 28/11 hàng năm”)',
        '',
        'Đơn vị đang chậm, đồng chí cần nắm (2):',
        '- Chi bộ 5: chưa xong việc “Hoàn thành kiểm điểm của tập thể và đảng viên”, hạn là thứ Tư, 25/11/2026 (Kế hoạch 79-KH/ĐU, mục IX.1)',
        '- Chi bộ 6: chưa xong việc “Gửi báo cáo kết quả” (Kế hoạch 79-KH/ĐU, mục IX.1)',
        ...closing,
      ),
    });
  });

  test('a launch notice says in its first sentence that the plan was launched', () => {
    const { subject, body } = messageText(
      'Lê Văn Cường',
      [
        { ...reviews, why: 'launch' },
        { ...results, why: 'launch' },
      ],
      frame,
    );
    expect(subject).toBe('Việc cần làm chậm nhất hết ngày thứ Tư, 25/11/2026 – Chi bộ 9 và 1 việc khác');
    expect(body.split('\n').slice(0, 4)).toEqual([
      'Kính gửi đồng chí Lê Văn Cường,',
      'Kế hoạch 79-KH/ĐU đã được triển khai; đồng chí chịu trách nhiệm các việc nêu dưới đây.',
      '',
      'Việc cần làm (2):',
    ]);
  });

  test.each<[string, string, MessageLine[]]>([
    [
      'a deadline at an exact hour',
      'Việc cần làm chậm nhất 16:00 thứ Tư, 25/11/2026 – Chi bộ 9',
      [{ ...reviews, dueAt: at('11-25 16:00') }],
    ],
    ['no deadline', 'Việc cần làm – Chi bộ 9', [{ ...reviews, dueAt: null }]],
    ['three duties', 'Việc cần làm chậm nhất hết ngày thứ Tư, 25/11/2026 – Chi bộ 9 và 2 việc khác', [reviews, results, results]],
    ['overdue', 'Việc đã quá hạn 25/11/2026 – Chi bộ 9', [{ ...reviews, overdue: true }]],
    ['only others late', '1 đơn vị đang chậm hạn – Chi bộ 9', [{ ...reviews, why: 'directing:3', overdue: true }]],
  ])('subject: %s', (_, subject, lines) => {
    expect(messageText('Lê Văn Cường', lines, frame).subject).toBe(subject);
  });

  test('news that ask nothing stand apart, after what is owed (G-13)', () => {
    const lines = [
      { ...results, why: 'skipped' },
      { ...reviews, why: 'resumed' },
      { ...reviews, bearer: 'Chi bộ 5', why: 'oversight:1' },
      { ...reviews, bearer: 'Chi bộ 2', why: 'paused' },
    ];
    expect(messageText('Lê Văn Cường', lines, frame)).toEqual({
      subject: 'Việc cần làm chậm nhất hết ngày thứ Tư, 25/11/2026 – Chi bộ 9',
      body: mail(
        'Kính gửi đồng chí Lê Văn Cường,',
        '',
        'Việc cần làm (1):',
        '- Chi bộ 9: Hoàn thành kiểm điểm của tập thể và đảng viên, hạn hết ngày thứ Tư, 25/11/2026 – đợt kiểm điểm đã tiếp tục',
        '  (Kế hoạch 79-KH/ĐU, mục IX.1: “trước ngày 26/11”)',
        '',
        'Thông báo, đồng chí nắm để biết (2):',
        '- Chi bộ 9: Gửi báo cáo kết quả – theo văn bản điều chỉnh, không phải làm bước này (Kế hoạch 79-KH/ĐU, mục IX.1)',
        '- Chi bộ 2: Hoàn thành kiểm điểm của tập thể và đảng viên – đợt kiểm điểm đang tạm dừng, tạm thời không nhắc; hạn vẫn giữ nguyên (hết ngày thứ Tư, 25/11/2026) (Kế hoạch 79-KH/ĐU, mục IX.1)',
        '',
        'Đơn vị đang chậm, đồng chí cần nắm (1):',
        '- Chi bộ 5: chưa xong việc “Hoàn thành kiểm điểm của tập thể và đảng viên”, hạn là thứ Tư, 25/11/2026 (Kế hoạch 79-KH/ĐU, mục IX.1)',
        ...closing,
      ),
    });
  });

  test.each([
    ['paused', 'Đợt kiểm điểm tạm dừng – Chi bộ 9'],
    ['cancelled', 'Đợt kiểm điểm đã bị hủy – Chi bộ 9'],
    ['ended', 'Đợt kiểm điểm đã kết thúc – Chi bộ 9'],
    ['skipped', 'Việc không phải làm – Chi bộ 9'],
  ])('nothing but news, subject: %s', (why, subject) => {
    expect(messageText('Lê Văn Cường', [{ ...reviews, why }], frame).subject).toBe(subject);
  });

  test('a step without wording names its article alone', () => {
    expect(messageText('Lê Văn Cường', [{ ...reviews, wording: '' }], frame).body).toContain('\n  (Kế hoạch 79-KH/ĐU, mục IX.1)\n');
  });
});

describe('whatever it is about', () => {
  const line = fc.record({
    bearer: fc.constantFrom('Chi bộ 1', 'Ban Tổ chức'),
    step: fc.constantFrom('Kiểm điểm', 'Gửi hồ sơ'),
    dueAt: fc.option(fc.constantFrom(lastOf('11-25'), at('12-01 16:00'))),
    wording: fc.constantFrom('', 'trước ngày 26/11'),
    cite: fc.constant('P79-11'),
    plan: fc.constant('Kế hoạch 79-KH/ĐU'),
    why: fc.constantFrom(
      'launch',
      'returned',
      'amended',
      'changed',
      'added',
      'unwaived',
      'resumed',
      'paused',
      'cancelled',
      'ended',
      'skipped',
      'owes:-5',
      'owes:3',
      'oversight:1',
      'directing:5',
    ),
    overdue: fc.boolean(),
  });

  test('one link, every duty on one line, true when read twice: no count of reminders, no “today”, no days left', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const { subject, body } = messageText('Lê Văn Cường', lines, frame);
        expect(body.split('https://')).toHaveLength(2);
        expect(subject).not.toContain('\n');
        expect(body.match(/^- /gm)).toHaveLength(lines.length);
        expect(`${subject}\n${body}`).not.toMatch(/lần|hôm nay|hôm qua|ngày mai|sáng mai|còn \d|nữa|gấp|undefined|null|NaN/i);
        expect(`${subject}\n${body}`).toBe(`${subject}\n${body}`.normalize('NFC'));
      }),
    );
  });
});

test('above the body that owes stand the member in charge and the directing body', () => {
  const whys = ['launch', 'returned', 'amended', 'owes:-5', 'owes:5', 'oversight:1', 'directing:3'];
  expect(whys.filter(isAbove)).toEqual(['oversight:1', 'directing:3']);
});

describe('the drafted letter (product.md section 3, no. 8)', () => {
  test('whole', () => {
    expect(letterText(reviews, '2026-12-02')).toBe(
      mail(
        'CÔNG VĂN ĐÔN ĐỐC (dự thảo)',
        'Kính gửi: Chi bộ 9',
        'Thực hiện Kế hoạch 79-KH/ĐU, mục IX.1, đơn vị phải hoàn thành: Hoàn thành kiểm điểm của tập thể và đảng viên (hạn hết ngày thứ Tư, 25/11/2026; trước ngày 26/11).',
        'Đến ngày 02/12/2026, đơn vị chưa báo cáo hoàn thành. Đề nghị đơn vị khẩn trương thực hiện và báo cáo lý do chậm.',
      ),
    );
  });

  test.each([
    ['without a deadline', { dueAt: null }, 'tập thể và đảng viên.\n'],
    ['without a wording', { wording: '' }, 'tập thể và đảng viên (hạn hết ngày thứ Tư, 25/11/2026).\n'],
  ])('%s', (_, given, says) => {
    expect(letterText({ ...reviews, ...given }, '2026-12-02')).toContain(says);
  });
});
