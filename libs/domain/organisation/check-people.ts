import { fold } from '../text/fold';
import { type Directory, unknownCode } from './directory';
import { type Finding, notebook } from './finding';
import type { Person } from './organisation';

const EMAIL = /^[^\s@<>(),;:"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const YOUNGEST_MEMBER = 18;

/** What a person's row says agrees with itself, with the branches, and with the other people's rows. */
export function checkPeople(people: readonly Person[], directory: Directory, findings: Finding[]): void {
  const { error, remark } = notebook('people', findings);
  const twins = new Map<string, string>();
  const shared = new Map<string, string>();
  people.forEach((person, index) => {
    if (person.branch !== null)
      checkBranch(person.branch, directory, (code, message) => error(index, 'branch', code, message, person.branch ?? undefined));
    if (person.email !== null && !EMAIL.test(person.email)) {
      error(
        index,
        'email',
        'bad-email',
        `"${person.email}" không phải địa chỉ thư điện tử; ghi như ten@example.org, mỗi ô một địa chỉ, hoặc để trống.`,
      );
    }
    checkMembership(person, (field, code, message) => remark(index, field, code, message));
    for (const field of ['email', 'phone'] as const) {
      const key = person[field]?.toLowerCase() ?? null;
      if (key === null) continue;
      const other = shared.get(key);
      if (other !== undefined)
        remark(
          index,
          field,
          `shared-${field}`,
          `${person[field]} cũng là của người có mã ${other}; tin nhắn của hai người sẽ đến cùng một nơi.`,
        );
      else shared.set(key, person.code);
    }
    const twinKey = [fold(person.fullName), person.born, person.branch].join('|');
    const twin = person.born === null ? undefined : twins.get(twinKey);
    if (twin !== undefined)
      remark(index, 'fullName', 'same-person-twice', `Cùng họ tên, ngày sinh, chi bộ với người có mã ${twin}; xem có ghi hai lần không.`);
    twins.set(twinKey, person.code);
  });
}

function checkBranch(branch: string, directory: Directory, error: (code: string, message: string) => void): void {
  const found = directory.organisations.get(branch);
  if (!found) error('unknown-branch', unknownCode(branch, 'Tổ chức', directory.organisations, directory));
  else if (found.kind !== 'branch') error('not-a-branch', `"${found.name}" không phải chi bộ; ghi mã chi bộ nơi người này sinh hoạt đảng.`);
}

function checkMembership(person: Person, remark: (field: string, code: string, message: string) => void): void {
  const { admitted, branch, born, status } = person;
  if (admitted === null && branch !== null) {
    remark(
      'admitted',
      'no-admission',
      'Có chi bộ mà không có ngày vào Đảng: không tính là đảng viên, không kiểm điểm; ghi ngày vào Đảng nếu là đảng viên.',
    );
  }
  if (admitted !== null && branch === null) remark('branch', 'member-without-branch', 'Đảng viên chưa có chi bộ sinh hoạt; ghi mã chi bộ.');
  if (admitted === null && status !== 'active')
    remark('status', 'status-without-admission', 'Tình trạng này chỉ có ở đảng viên; ghi ngày vào Đảng, hoặc sửa tình trạng.');
  if (admitted !== null && born !== null && Number(admitted.slice(0, 4)) - Number(born.slice(0, 4)) < YOUNGEST_MEMBER) {
    remark(
      'admitted',
      'admitted-too-young',
      `Vào Đảng khi chưa đủ ${YOUNGEST_MEMBER} tuổi (Điều lệ Đảng, Điều 1); xem lại năm sinh và ngày vào Đảng.`,
    );
  }
}
