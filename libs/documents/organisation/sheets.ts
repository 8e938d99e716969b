import { sayDate } from '@libs/domain/calendar/wording';
import { COLLECTIVE_KINDS, ORGANISATION_KINDS, PERSON_STATUSES, POST_RANKS } from '@libs/domain/organisation/kinds';
import type { Collective, ListName, Organisation, OrganisationData, Oversight, Person, Post } from '@libs/domain/organisation/organisation';
import { choiceCell, dayCell, nameCell, partialDayCell, phoneCell, textCell, yesNoCell } from './cell-readers';
import { type SheetShape, column } from './sheet-shape';

const YES_NO = { yes: 'Có', no: 'Không' };
const say = (day: string | null): string | null => day && sayDate(day);

const organisations: SheetShape<Organisation> = {
  list: 'organisations',
  keys: ['code'],
  name: 'Tổ chức',
  columns: [
    column('code', 'Mã tổ chức *', 'Tự đặt, không trùng với bất cứ mã nào khác trong tệp, giữ nguyên qua các năm. Ví dụ: CB05.'),
    column('name', 'Tên tổ chức *', 'Ví dụ: Chi bộ tổ dân phố 5.'),
    column('kind', 'Loại *', 'Chọn trong danh sách.', ORGANISATION_KINDS),
    column('parent', 'Mã cấp trên', 'Để trống ở đúng một dòng: tổ chức cao nhất.'),
    column('founded', 'Ngày thành lập', 'Ngày/tháng/năm. Tổ chức mới lập chưa đủ 6 tháng không xếp loại.'),
    column('dissolved', 'Ngày giải thể', 'Ngày/tháng/năm. Để trống nếu đang hoạt động.'),
    column('residential', 'Chi bộ tổ dân phố', 'Ghi "Có" nếu là chi bộ tổ dân phố.', YES_NO),
  ],
  read: (row) => ({
    code: row.required('code', textCell, ''),
    name: row.required('name', textCell, ''),
    kind: row.required('kind', choiceCell(ORGANISATION_KINDS), 'branch'),
    parent: row.optional('parent', textCell),
    founded: row.optional('founded', dayCell),
    dissolved: row.optional('dissolved', dayCell),
    residential: row.optional('residential', yesNoCell) ?? false,
  }),
  write: (row) => ({
    ...row,
    kind: ORGANISATION_KINDS[row.kind],
    founded: say(row.founded),
    dissolved: say(row.dissolved),
    residential: row.residential ? YES_NO.yes : null,
  }),
};

const collectives: SheetShape<Collective> = {
  list: 'collectives',
  keys: ['code'],
  name: 'Tập thể',
  columns: [
    column('code', 'Mã tập thể *', 'Tự đặt, không trùng với bất cứ mã nào khác trong tệp. Ví dụ: BTV.'),
    column('name', 'Tên tập thể *', 'Ví dụ: Ban Thường vụ Đảng ủy phường.'),
    column('kind', 'Loại *', 'Chọn trong danh sách.', COLLECTIVE_KINDS),
    column('organisation', 'Mã tổ chức *', 'Mã ở trang Tổ chức mà tập thể thuộc về.'),
  ],
  read: (row) => ({
    code: row.required('code', textCell, ''),
    name: row.required('name', textCell, ''),
    kind: row.required('kind', choiceCell(COLLECTIVE_KINDS), 'specialised-agency'),
    organisation: row.required('organisation', textCell, ''),
  }),
  write: (row) => ({ ...row, kind: COLLECTIVE_KINDS[row.kind] }),
};

const people: SheetShape<Person> = {
  list: 'people',
  keys: ['code'],
  name: 'Người',
  columns: [
    column('code', 'Mã người *', 'Tự đặt, ví dụ số thẻ đảng viên; không trùng với bất cứ mã nào khác trong tệp, giữ nguyên qua các năm.'),
    column('fullName', 'Họ và tên *', 'Ghi đủ họ, chữ đệm và tên trong một ô, bằng Unicode.'),
    column('born', 'Ngày sinh', 'Ngày/tháng/năm; chỉ biết tháng, năm hay năm thì ghi 05/1960 hay 1960.'),
    column('email', 'Thư điện tử', 'Một địa chỉ. Để trống nếu không dùng: phần mềm báo cho cấp ủy để nhắc trực tiếp.'),
    column('phone', 'Điện thoại', 'Một số, ví dụ 0901234567.'),
    column('branch', 'Mã chi bộ', 'Chi bộ nơi sinh hoạt đảng.'),
    column('admitted', 'Ngày vào Đảng', 'Ngày/tháng/năm. Để trống nếu không phải đảng viên. Chưa đủ 6 tháng thì chưa kiểm điểm.'),
    column('status', 'Tình trạng', 'Chọn trong danh sách; để trống là đang sinh hoạt.', PERSON_STATUSES),
  ],
  read: (row) => ({
    code: row.required('code', textCell, ''),
    fullName: row.required('fullName', nameCell, ''),
    born: row.optional('born', partialDayCell),
    email: row.optional('email', textCell),
    phone: row.optional('phone', phoneCell),
    branch: row.optional('branch', textCell),
    admitted: row.optional('admitted', dayCell),
    status: row.optional('status', choiceCell(PERSON_STATUSES)) ?? 'active',
  }),
  write: (row) => ({
    ...row,
    born: say(row.born),
    phone: row.phone && row.phone.replace('+84', '0'),
    admitted: say(row.admitted),
    status: PERSON_STATUSES[row.status],
  }),
};

const posts: SheetShape<Post> = {
  list: 'posts',
  keys: ['person', 'place'],
  name: 'Chức vụ',
  columns: [
    column('person', 'Mã người *', 'Mã ở trang Người.'),
    column('place', 'Mã nơi giữ chức vụ *', 'Mã ở trang Tổ chức hoặc Tập thể. Mỗi người một chức vụ ở một nơi.'),
    column('title', 'Chức vụ *', 'Ví dụ: Bí thư, Phó Chủ tịch, Ủy viên.'),
    column('rank', 'Cấp *', 'Chọn trong danh sách. Mỗi nơi nhiều nhất một cấp trưởng.', POST_RANKS),
    column('managedBy', 'Diện quản lý', 'Ví dụ: BTV Thành ủy, BTV Đảng ủy phường.'),
  ],
  read: (row) => ({
    person: row.required('person', textCell, ''),
    place: row.required('place', textCell, ''),
    title: row.required('title', textCell, ''),
    rank: row.required('rank', choiceCell(POST_RANKS), 'member'),
    managedBy: row.optional('managedBy', textCell),
  }),
  write: (row) => ({ ...row, rank: POST_RANKS[row.rank] }),
};

const oversight: SheetShape<Oversight> = {
  list: 'oversight',
  keys: ['person', 'branch'],
  name: 'Phụ trách',
  columns: [column('person', 'Mã người *', 'Ủy viên Ban Thường vụ phụ trách.'), column('branch', 'Mã chi bộ *', 'Chi bộ được phụ trách.')],
  read: (row) => ({ person: row.required('person', textCell, ''), branch: row.required('branch', textCell, '') }),
  write: (row) => ({ ...row }),
};

/** The five sheets, one for each list. */
export const SHEETS: { readonly [L in ListName]: SheetShape<OrganisationData[L][number]> } = {
  organisations,
  collectives,
  people,
  posts,
  oversight,
};
