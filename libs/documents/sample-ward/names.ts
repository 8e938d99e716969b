import type { Dice } from './dice';

const FAMILY =
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lương Tạ Trương';
const MIDDLE = { man: 'Văn Văn Hữu Đức Công Quang Minh Xuân Thanh Ngọc', woman: 'Thị Thị Thị Ngọc Thu Thanh Kim Bích Mỹ Diệu' };
const GIVEN = {
  man: 'An Ân Bình Cảnh Châu Cường Dũng Đạt Định Hải Hậu Hiếu Hòa Hùng Huy Khải Khánh Lâm Lợi Long Lực Mẫn Nam Nghĩa Nhân Phong Phúc Quân Quý Sang Sơn Tài Tâm Thắng Thiện Thịnh Toàn Trí Trung Tú Tuấn Việt Vinh',
  woman:
    'Ái An Ánh Bích Chi Diễm Dung Duyên Đào Gấm Giang Hà Hạnh Hằng Hiền Hoa Hồng Huệ Hương Lan Liên Loan Mai Ngân Ngọc Nhung Oanh Phương Quyên Sương Thảo Thoa Thu Thủy Trang Tuyết Vân Xuân Yến',
};

/** A made-up name that could be anybody's. */
export function makeName(dice: Dice): string {
  const who = dice.roll(2) === 0 ? 'man' : 'woman';
  return [FAMILY, MIDDLE[who], GIVEN[who]].map((words) => dice.word(words)).join(' ');
}
