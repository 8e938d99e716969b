import { dutyFacts } from '@test/support/duty-facts';
import { at, calendar2026, lastOf } from '@test/support/viet-nam-2026';
import { DEFAULT_LADDER } from '../plan/plan';
import { type DutyFacts, nextMove } from './next-move';
import { whoseMove } from './whose-move';

const names = { bearer: 'Chi bộ 9', heads: ['Lê Văn Cường', 'Trần Thị Bình'] };
const say = (given: Partial<DutyFacts>, asOf: number, who = names): string => {
  const facts = dutyFacts(given);
  return whoseMove(nextMove(facts, DEFAULT_LADDER, calendar2026, asOf), facts, who);
};
const noon = (day: string): number => at(`${day} 12:00`);

describe('whose move it is, in one sentence (product.md section 3, no. 1)', () => {
  test.each<[string, string, Partial<DutyFacts>, number]>([
    ['waived', 'Được miễn.', { duty: 'waived' }, noon('11-20')],
    ['done-on-time', 'Đã xong, đúng hạn.', { duty: 'done', firstDoneAt: noon('11-20') }, noon('11-20')],
    ['done-late', 'Đã xong, muộn hạn.', { duty: 'done', firstDoneAt: noon('11-26') }, noon('11-26')],
    ['not-done', 'Bước đã đóng khi việc này chưa xong.', { step: 'closed' }, noon('11-26')],
    ['not-open', 'Chưa đến lượt: bước này chưa mở.', { step: 'waiting' }, noon('11-20')],
    [
      'blocked',
      'Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình) còn phải xong trước: Hoàn thành kiểm điểm.',
      { missing: ['Hoàn thành kiểm điểm'] },
      noon('11-20'),
    ],
    [
      'blocked and overdue',
      'Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình) còn phải xong trước: Kiểm điểm, Gửi kết quả.',
      { missing: ['Kiểm điểm', 'Gửi kết quả'] },
      noon('11-26'),
    ],
    [
      'open',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, hạn hết thứ Tư, 25/11/2026. Tiếp theo: 07:30 thứ Ba, 17/11/2026 sẽ nhắc.',
      {},
      noon('11-12'),
    ],
    [
      'due-soon',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, hạn hết thứ Tư, 25/11/2026. Tiếp theo: 07:30 thứ Năm, 26/11/2026 sẽ nhắc, báo đồng chí phụ trách.',
      {},
      noon('11-25'),
    ],
    [
      'an exact hour',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, hạn 16:00 thứ Tư, 25/11/2026. Tiếp theo: 07:30 thứ Tư, 25/11/2026 sẽ nhắc.',
      { dueAt: at('11-25 16:00') },
      noon('11-23'),
    ],
    [
      'overdue',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, đã quá hạn (hết thứ Tư, 25/11/2026). Tiếp theo: 07:30 thứ Hai, 30/11/2026 sẽ nhắc, báo đồng chí phụ trách, báo cơ quan chỉ đạo.',
      { made: { rung: 1, day: '2026-11-26' } },
      noon('11-26'),
    ],
    [
      'before the letter',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, đã quá hạn (hết thứ Tư, 25/11/2026). Tiếp theo: 07:30 thứ Tư, 02/12/2026 sẽ nhắc, báo đồng chí phụ trách, báo cơ quan chỉ đạo, soạn công văn đôn đốc.',
      { made: { rung: 3, day: '2026-11-30' } },
      noon('11-30'),
    ],
    [
      'at the top of the ladder',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, đã quá hạn (hết thứ Tư, 25/11/2026). Hệ thống không còn bậc nhắc nào; chờ Ban Tổ chức.',
      { made: { rung: 5, day: '2026-12-02' } },
      noon('12-02'),
    ],
    [
      'returned',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình) làm lại hồ sơ đã bị trả lại, từ thứ Sáu, 20/11/2026. Tiếp theo: 07:30 thứ Tư, 25/11/2026 sẽ nhắc.',
      { returnedAt: at('11-20 09:00') },
      noon('11-20'),
    ],
    [
      'paused',
      'Chờ Chi bộ 9 (đ/c Lê Văn Cường, Trần Thị Bình), từ thứ Hai, 09/11/2026, hạn hết thứ Tư, 25/11/2026. Đợt đang tạm dừng: chưa nhắc.',
      { campaign: 'paused' },
      noon('11-12'),
    ],
    ['ended', 'Đợt đã kết thúc khi việc này chưa xong.', { campaign: 'ended' }, noon('11-26')],
    ['cancelled', 'Đợt đã bị hủy: việc này dừng lại.', { campaign: 'cancelled' }, noon('11-26')],
  ])('%s', (_, sentence, given, asOf) => {
    expect(say(given, asOf)).toBe(sentence);
  });

  test.each([
    [[], 'Chi bộ 9'],
    [['Lê Văn Cường'], 'Chi bộ 9 (đ/c Lê Văn Cường)'],
  ])('a body for which %j answer', (heads, who) => {
    expect(say({}, lastOf('11-25'), { bearer: 'Chi bộ 9', heads })).toBe(
      `Chờ ${who}, từ thứ Hai, 09/11/2026, hạn hết thứ Tư, 25/11/2026. Tiếp theo: 07:30 thứ Năm, 26/11/2026 sẽ nhắc, báo đồng chí phụ trách.`,
    );
  });
});
