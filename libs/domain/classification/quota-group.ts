import type { SubjectIs } from './subject';

/** The organisations of a committee, as far as the groups of the quota depend on them. */
export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** Who is counted together: the fifth setting of H19-15. */
export interface QuotaGroup {
  readonly key: string;
  /** "Đảng viên của Đảng bộ phường Hoa Mai". */
  readonly name: string;
}

interface Grouped {
  readonly is: SubjectIs;
  /** The table it is classified by. */
  readonly table: string;
  /** An organisation's own id; of a collective or a person the organisation they belong to. */
  readonly organisationId: string | null;
}

const NAMES: Readonly<Record<SubjectIs, string>> = {
  organisation: 'Tổ chức đảng thuộc',
  collective: 'Tập thể thuộc',
  person: 'Đảng viên của',
};

/**
 * The group of a subject (H19-15): organisations and committees of one superior together, members within their grassroots organisation
 * (TCCSĐ). Where the committee at the top has committees below it, each of the organisations right under it is one; else it is itself one.
 * Null where the rule set sets no quota for such a table.
 */
export function quotaGroupOf(subject: Grouped, quotaKinds: readonly string[], tree: ReadonlyMap<string, TreeNode>): QuotaGroup | null {
  if (!quotaKinds.includes(subject.table) && !quotaKinds.includes('any')) return null;
  const own = subject.organisationId === null ? undefined : tree.get(subject.organisationId);
  const within = subject.is === 'person' ? own && grassroots(own, tree) : superior(own, tree);
  const key = within?.id ?? 'top';
  return { key: `${subject.is}:${key}`, name: `${NAMES[subject.is]} ${within?.name ?? 'cấp trên trực tiếp'}` };
}

function superior(own: TreeNode | undefined, tree: ReadonlyMap<string, TreeNode>): TreeNode | undefined {
  return own?.parentId == null ? undefined : tree.get(own.parentId);
}

function grassroots(own: TreeNode, tree: ReadonlyMap<string, TreeNode>): TreeNode {
  const path = [own];
  for (let above = superior(own, tree); above; above = superior(above, tree)) path.unshift(above);
  const [top = own, below = top] = path;
  const topIsHigher = [...tree.values()].some(({ kind, parentId }) => kind === 'party-committee' && parentId === top.id);
  return topIsHigher ? below : top;
}
