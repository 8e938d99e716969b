import { type Directory, unknownCode } from './directory';
import { type Finding, notebook } from './finding';
import type { OrganisationData, Post } from './organisation';

/** Posts are held by known people in known places, once each; no place has two heads, and the lack of one is remarked on. */
export function checkPosts(data: OrganisationData, directory: Directory, findings: Finding[]): void {
  const { error } = notebook('posts', findings);
  const places = new Map<string, unknown>([...directory.organisations, ...directory.collectives]);
  const held = new Set<string>();
  const heads = new Map<string, string>();
  data.posts.forEach(({ person, place, rank }, index) => {
    if (!directory.people.has(person))
      error(index, 'person', 'unknown-person', unknownCode(person, 'Người', directory.people, directory), person);
    if (!places.has(place)) error(index, 'place', 'unknown-place', unknownCode(place, 'Tổ chức hoặc Tập thể', places, directory), place);
    const key = `${person}|${place}`;
    if (held.has(key))
      error(index, 'place', 'post-twice', `Người có mã ${person} đã có chức vụ ở nơi có mã ${place}; gộp hai dòng làm một.`);
    held.add(key);
    const head = heads.get(place);
    if (rank === 'head' && head !== undefined && head !== person) {
      error(
        index,
        'rank',
        'second-head',
        `Nơi có mã ${place} đã có cấp trưởng là người có mã ${head}; mỗi nơi chỉ một cấp trưởng, sửa cấp của một trong hai.`,
      );
    }
    if (rank === 'head' && head === undefined) heads.set(place, person);
  });
  remarkHeadless(data, heads, findings);
}

/** Where nobody heads a collective or branch nobody would be told what it owes (G-10). */
function remarkHeadless(data: OrganisationData, heads: ReadonlyMap<string, string>, findings: Finding[]): void {
  const committees = new Map(
    data.collectives.flatMap(({ kind, organisation, code }) => (kind === 'branch-committee' ? [[organisation, code]] : [])),
  );
  const headOf = (code: string): string | undefined => heads.get(code) ?? heads.get(committees.get(code) ?? '');
  const collectives = notebook('collectives', findings);
  data.collectives.forEach(({ code, kind, organisation }, index) => {
    const head = heads.get(code) ?? (kind === 'branch-committee' ? heads.get(organisation) : undefined);
    if (head === undefined)
      collectives.remark(index, null, 'no-head', 'Chưa có cấp trưởng: không có ai nhận nhắc việc của tập thể; thêm dòng ở trang Chức vụ.');
  });
  const organisations = notebook('organisations', findings);
  data.organisations.forEach(({ code, kind, dissolved }, index) => {
    if (kind === 'branch' && dissolved === null && headOf(code) === undefined) {
      organisations.remark(
        index,
        null,
        'no-secretary',
        'Chưa có bí thư: không có ai nhận nhắc việc của chi bộ; thêm dòng ở trang Chức vụ.',
      );
    }
  });
}

/** What tells one post from another. */
export function postKey({ person, place }: Pick<Post, 'person' | 'place'>): string {
  return `${person} @ ${place}`;
}
