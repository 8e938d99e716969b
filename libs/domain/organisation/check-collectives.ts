import { type Directory, unknownCode } from './directory';
import { type Finding, notebook } from './finding';
import type { Collective } from './organisation';

/** Every collective belongs to a known organisation; a branch committee to a branch, and only one of a kind to each. */
export function checkCollectives(collectives: readonly Collective[], directory: Directory, findings: Finding[]): void {
  const { error, remark } = notebook('collectives', findings);
  const { organisations } = directory;
  const seen = new Map<string, string>();
  collectives.forEach(({ organisation, kind, name }, index) => {
    const owner = organisations.get(organisation);
    if (!owner) {
      error(index, 'organisation', 'unknown-organisation', unknownCode(organisation, 'Tổ chức', organisations, directory), organisation);
      return;
    }
    if (kind === 'branch-committee' && owner.kind !== 'branch') {
      error(index, 'organisation', 'branch-committee-elsewhere', `Chi ủy phải thuộc một chi bộ; "${owner.name}" không phải chi bộ.`);
    }
    const twin = seen.get(`${kind} ${organisation}`);
    if (twin !== undefined && kind !== 'specialised-agency') {
      remark(index, 'kind', 'same-kind-twice', `"${owner.name}" đã có tập thể cùng loại là "${twin}"; xem có ghi hai lần không.`);
    }
    seen.set(`${kind} ${organisation}`, name);
  });
}
