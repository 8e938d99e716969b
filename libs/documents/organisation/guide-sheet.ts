import { LIST_NAMES } from '@libs/domain/organisation/organisation';
import type { SheetToWrite } from '../xlsx/write-xlsx';
import { SHEETS } from './sheets';

const ADVICE = [
  'Điền năm trang: Tổ chức, Tập thể, Người, Chức vụ, Phụ trách. Mỗi dòng một mục; các dòng nối với nhau bằng mã.',
  'Cột có dấu * bắt buộc. Không đổi tên trang và tiêu đề cột; có thể đổi thứ tự cột, thêm cột ghi chú của riêng mình.',
  'Gõ bằng Unicode. Ô dùng phông .VnTime, VNI bị từ chối: chuyển sang Unicode trước rồi xem lại từng chữ.',
  'Ngày ghi ngày/tháng/năm, ví dụ 05/11/2026. Các cột đã để dạng Văn bản (Text) để Excel không tự đổi ngày và không bỏ số 0 đầu số điện thoại.',
  'Nhập cả tệp hoặc không nhập gì: còn một lỗi thì chưa có gì thay đổi. Mỗi lỗi được nêu theo trang, dòng, cột và cách sửa.',
  'Nhập lại tệp đã sửa: phần mềm cho xem trước những gì thay đổi. Dòng bị bỏ khỏi tệp được coi là thôi từ hôm nay (giải thể, thôi chức vụ, chuyển đi), không bị xóa.',
];

/** The first sheet: how to fill in the others. */
export function guideSheet(): SheetToWrite {
  return {
    name: 'Hướng dẫn',
    columns: [
      { header: 'Trang', width: 14 },
      { header: 'Cột', width: 24 },
      { header: 'Bắt buộc', width: 10 },
      { header: 'Ghi gì', width: 110, wrap: true },
    ],
    rows: [
      ...ADVICE.map((advice) => ['Cả tệp', null, null, advice]),
      ...LIST_NAMES.flatMap((list) =>
        SHEETS[list].columns.map(({ header, required, about, choices }) => [
          SHEETS[list].name,
          header,
          required ? 'Có' : null,
          choices ? `${about} (${choices.join('; ')})` : about,
        ]),
      ),
    ],
  };
}
