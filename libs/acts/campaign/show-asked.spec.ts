import { loadPlan } from '@libs/rulebook/load-plan';
import { showAsked } from './show-asked';

/** A form as a plan calls it, then how each of its heads begins: counted and copied from the source. */
const P79 = `
Báo cáo kiểm điểm của tập thể (Mẫu 01): 7 nội dung
  Việc chấp hành nguyên tắc tổ chức và hoạt động
  Kết quả thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ
  Công tác xây dựng, chỉnh đốn Đảng và hệ thống chính trị
  Trách nhiệm của tập thể lãnh đạo, quản lý trong thực hiện nhiệm vụ chính trị
  Những vấn đề được gợi ý kiểm điểm
  Kiểm điểm sâu sắc: các chỉ tiêu
  Kiểm điểm sâu sắc: các chỉ số
Bản tự kiểm điểm của cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 2A): 6 nội dung
  Phẩm chất chính trị, đạo đức, lối sống
  Việc thực hiện nhiệm vụ, quyền hạn và kết quả thực hiện các chỉ tiêu
  Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm
  Những vấn đề được gợi ý kiểm điểm
  Kiểm điểm sâu sắc: các chỉ tiêu
  Kiểm điểm sâu sắc: các chỉ số
Bản tự kiểm điểm của cá nhân giữ chức vụ lãnh đạo, quản lý (Mẫu 2B): 9 nội dung
  Phẩm chất chính trị, đạo đức, lối sống
  Việc thực hiện nhiệm vụ, quyền hạn và kết quả thực hiện các chỉ tiêu
  Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm
  Những vấn đề được gợi ý kiểm điểm
  Kiểm điểm sâu sắc: các chỉ tiêu
  Kiểm điểm sâu sắc: các chỉ số
  Kết quả công tác lãnh đạo, chỉ đạo, quản lý, điều hành
  Trách nhiệm trong công việc; tinh thần năng động, đổi mới, sáng tạo
  Trách nhiệm nêu gương của bản thân và gia đình`;

const H19 = `
Báo cáo kiểm điểm của tập thể (Mẫu KB 01): 5 nội dung
  Kết quả thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ
  Việc thực hiện nguyên tắc tổ chức, hoạt động
  Việc đấu tranh ngăn chặn, đẩy lùi
  Kết quả lãnh đạo, chỉ đạo, thực hiện công tác kiểm tra, giám sát, kỷ luật đảng và thi đua, khen thưởng
  Kết quả khắc phục
Bản kiểm điểm của cá nhân không giữ chức vụ lãnh đạo, quản lý, kèm biểu tiêu chí tự đánh giá (Mẫu KB 02A): 4 nội dung
  Phẩm chất chính trị, đạo đức, lối sống
  Việc thực hiện nhiệm vụ, quyền hạn và kết quả thực hiện các chỉ tiêu
  Việc cam kết tu dưỡng, rèn luyện, phấn đấu hàng năm
  Những vấn đề được gợi ý kiểm điểm
Bản kiểm điểm của cá nhân giữ chức vụ lãnh đạo, quản lý, kèm biểu tiêu chí tự đánh giá (Mẫu KB 02B): 7 nội dung
  Phẩm chất chính trị, đạo đức, lối sống
  Việc thực hiện nhiệm vụ, quyền hạn và kết quả thực hiện các chỉ tiêu
  Việc cam kết tu dưỡng, rèn luyện, phấn đấu hàng năm
  Những vấn đề được gợi ý kiểm điểm
  Kết quả công tác lãnh đạo, chỉ đạo, quản lý, điều hành
  Trách nhiệm trong công việc; tinh thần năng động, đổi mới, sáng tạo
  Trách nhiệm nêu gương của bản thân và gia đình`;

const P58 = `
Báo cáo kiểm điểm của tập thể (Mẫu 1): 7 nội dung
  Việc quán triệt, tổ chức thực hiện các chủ trương, đường lối của Đảng
  Kết quả thực hiện các chương trình, kế hoạch công tác năm
  Kết quả đấu tranh ngăn chặn, đẩy lùi
  Việc thực hiện nguyên tắc tập trung dân chủ
  Kết quả lãnh đạo, chỉ đạo, thực hiện công tác kiểm tra, giám sát
  Kết quả khắc phục
  Những vấn đề được gợi ý kiểm điểm
Bản tự kiểm điểm của đảng viên (Mẫu 2): 5 nội dung
  Phẩm chất chính trị, đạo đức lối sống
  Thực hiện chức trách, nhiệm vụ
  Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm
  Kết quả khắc phục
  Những vấn đề được gợi ý kiểm điểm
Bản tự kiểm điểm của cán bộ lãnh đạo, quản lý (Mẫu 2): 7 nội dung
  Phẩm chất chính trị, đạo đức lối sống
  Thực hiện chức trách, nhiệm vụ
  Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm
  Kết quả khắc phục
  Những vấn đề được gợi ý kiểm điểm
  Kết quả lãnh đạo, quản lý, điều hành
  Đấu tranh phòng, chống quan liêu, tham nhũng, lãng phí`;

const P99 = `
Báo cáo kiểm điểm của tập thể (Mẫu 01): 8 nội dung
  Việc quán triệt, tổ chức thực hiện các chủ trương, đường lối của Đảng
  Kết quả thực hiện các chương trình, kế hoạch công tác năm
  Việc thực hiện nguyên tắc tập trung dân chủ
  Việc đấu tranh ngăn chặn, đẩy lùi
  Kết quả lãnh đạo, chỉ đạo công tác kiểm tra, giám sát
  Kết quả khắc phục những hạn chế, khuyết điểm
  Kết quả kiểm điểm tự phê bình và phê bình theo Kế hoạch số 87-KH/TU
  Những vấn đề được gợi ý kiểm điểm
Bản tự kiểm điểm của đảng viên (Mẫu 02a, 02b hoặc 02d): 5 nội dung
  Tư tưởng chính trị, phẩm chất đạo đức, lối sống
  Thực hiện chức trách, nhiệm vụ
  Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm
  Kết quả khắc phục hạn chế, khuyết điểm
  Những vấn đề được gợi ý kiểm điểm
Bản tự kiểm điểm của cán bộ lãnh đạo, quản lý (Mẫu 02a, 02b hoặc 02d): 7 nội dung
  Tư tưởng chính trị, phẩm chất đạo đức, lối sống
  Thực hiện chức trách, nhiệm vụ
  Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm
  Kết quả khắc phục hạn chế, khuyết điểm
  Những vấn đề được gợi ý kiểm điểm
  Kết quả lãnh đạo, quản lý, điều hành
  Đấu tranh phòng, chống quan liêu, tham nhũng, lãng phí
Bản tự kiểm điểm của công chức không giữ chức vụ lãnh đạo, quản lý (Mẫu 02a, 02b hoặc 02d): 6 nội dung
  Chấp hành đường lối, chủ trương của Đảng và chính sách, pháp luật của Nhà nước
  Tư tưởng chính trị, đạo đức, lối sống, tác phong, lề lối làm việc
  Năng lực, trình độ chuyên môn, nghiệp vụ
  Tiến độ và kết quả thực hiện nhiệm vụ
  Tinh thần trách nhiệm và phối hợp trong thực hiện nhiệm vụ
  Thái độ phục vụ nhân dân`;

const REPORTS = 'Nội dung báo cáo, bản tự kiểm điểm';

describe('whoever holds reviews is told the heads of every report', () => {
  test.each([
    ['P79-02', 'p79', 'branches', P79],
    ['H19-32', 'h19', 'grassroots', H19],
    ['P58-08', 'p58', 'party-units', P58],
    ['P99-15', 'p99', 'divisions', P99],
  ])('%s: %s', (_, id, body, expected) => {
    const beginnings = expected.trim().split('\n').map((line) => line.trim()); // prettier-ignore
    const asked = showAsked(loadPlan(id).plan, { keys: [body], shape: 'organisation', kind: 'branch' });
    const forms = asked.find(({ heading }) => heading === REPORTS)?.lines ?? [];
    const told = forms.flatMap(({ text, heads }) => [text, ...heads]);
    expect(told.map((head, at) => head.slice(0, beginnings[at]?.length))).toEqual(beginnings);
  });

  test('not whoever only directs; a plan without forms tells none', () => {
    const headings = (id: string, body: string): string[] =>
      showAsked(loadPlan(id).plan, { keys: [body], shape: 'collective', kind: 'x' }).map(({ heading }) => heading);
    expect(headings('p79', 'organizing-board')).toEqual(['Việc chung trong cả đợt']);
    expect(headings('p75', 'party-units')).toEqual(['Trước hội nghị', 'Lệ chung khi kiểm điểm', 'Việc chung trong cả đợt']);
  });
});
