import { type Directory, unknownCode } from './directory';
import { type Finding, notebook } from './finding';
import type { Organisation } from './organisation';

/** Organisations form one tree: every parent exists, there is exactly one root, nobody is above itself. */
export function checkTree(organisations: readonly Organisation[], directory: Directory, findings: Finding[]): void {
  const { error } = notebook('organisations', findings);
  const known = directory.organisations;
  const inCycle = new Set<string>();
  organisations.forEach((row, index) => {
    if (row.parent !== null && !known.has(row.parent))
      error(index, 'parent', 'unknown-parent', unknownCode(row.parent, 'Tổ chức', known, directory), row.parent);
    const cycle = known.get(row.code) === row && !inCycle.has(row.code) ? cycleFrom(row, known) : [];
    if (cycle.length > 0) {
      cycle.forEach((code) => inCycle.add(code));
      const path = [...cycle, cycle[0]].join(' → ');
      error(index, 'parent', 'cycle', `Cấp trên vòng tròn: ${path}; sửa mã cấp trên của một trong các tổ chức này.`);
    }
    if (row.founded !== null && row.dissolved !== null && row.dissolved < row.founded) {
      error(index, 'dissolved', 'dissolved-before-founded', 'Ngày giải thể trước ngày thành lập; sửa một trong hai ngày.');
    }
    if (row.residential && row.kind !== 'branch') {
      error(
        index,
        'residential',
        'residential-not-branch',
        'Chỉ chi bộ mới có thể là chi bộ tổ dân phố (KH 79-KH/ĐU, VII.2); sửa loại, hoặc để trống cột này.',
      );
    }
  });
  checkRoots(organisations, findings);
}

/** The codes from a row up to itself again; empty where the way up ends elsewhere. */
function cycleFrom(row: Organisation, known: ReadonlyMap<string, Organisation>): readonly string[] {
  const path = new Set<string>();
  for (let at: Organisation | undefined = row; at && !path.has(at.code); at = known.get(at.parent ?? '')) {
    path.add(at.code);
    if (at.parent === row.code) return [...path];
  }
  return [];
}

function checkRoots(organisations: readonly Organisation[], findings: Finding[]): void {
  const { error } = notebook('organisations', findings);
  const roots = organisations.flatMap((row, index) => (row.parent === null ? [{ ...row, index }] : []));
  const [root, ...others] = roots;
  if (!root)
    error(null, 'parent', 'no-root', 'Không có tổ chức cao nhất; để trống cấp trên ở đúng một dòng, là tổ chức dùng phần mềm này.');
  for (const { index } of others) {
    error(index, 'parent', 'second-root', `Đã có tổ chức cao nhất là "${root?.name}"; ghi mã cấp trên cho tổ chức này.`);
  }
}
