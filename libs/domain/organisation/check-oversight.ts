import { type Directory, unknownCode } from './directory';
import { type Finding, notebook } from './finding';
import type { Oversight, OrganisationData } from './organisation';

/** Those in charge of branches exist and sit on the standing committee (P79-06); a branch nobody is in charge of is remarked on (G-10). */
export function checkOversight(data: OrganisationData, directory: Directory, findings: Finding[]): void {
  const { error, remark } = notebook('oversight', findings);
  const { people, organisations } = directory;
  const standing = new Set(data.collectives.flatMap(({ kind, code }) => (kind === 'standing-committee' ? [code] : [])));
  const members = new Set(data.posts.flatMap(({ place, person }) => (standing.has(place) ? [person] : [])));
  const seen = new Set<string>();
  data.oversight.forEach((row, index) => {
    const { person, branch } = row;
    if (!people.has(person)) error(index, 'person', 'unknown-person', unknownCode(person, 'Người', people, directory), person);
    else if (!members.has(person)) {
      remark(
        index,
        'person',
        'not-standing-member',
        'Người phụ trách không phải ủy viên Ban Thường vụ (KH 79-KH/ĐU, VI); xem lại nếu không cố ý.',
      );
    }
    const unit = organisations.get(branch);
    if (!unit) error(index, 'branch', 'unknown-branch', unknownCode(branch, 'Tổ chức', organisations, directory), branch);
    else if (unit.kind !== 'branch')
      error(index, 'branch', 'not-a-branch', `"${unit.name}" không phải chi bộ; trang Phụ trách chỉ ghi chi bộ.`, branch);
    if (seen.has(oversightKey(row))) error(index, 'branch', 'oversight-twice', 'Dòng này đã có ở trên; bỏ một dòng.');
    seen.add(oversightKey(row));
  });
  const lonely = notebook('organisations', findings);
  const overseen = new Set(data.oversight.map(({ branch }) => branch));
  data.organisations.forEach(({ code, kind, dissolved }, index) => {
    if (kind === 'branch' && dissolved === null && !overseen.has(code)) {
      lonely.remark(
        index,
        null,
        'no-oversight',
        'Chưa có đồng chí phụ trách: việc quá hạn của chi bộ sẽ báo thẳng cơ quan chỉ đạo; thêm dòng ở trang Phụ trách.',
      );
    }
  });
}

/** What tells one line of oversight from another. */
export function oversightKey({ person, branch }: Oversight): string {
  return `${person} > ${branch}`;
}
