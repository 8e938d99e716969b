import { fold } from '../text/fold';
import type { OrganisationData } from './organisation';

/** What stands in front of a committee's or a party organisation's own name, folded. */
const IN_FRONT = /^(?:dang bo|dang uy|chi bo) /u;

/**
 * A sentence where a file's top organisation is called otherwise than the committee was at set-up: perhaps it is somebody else's file. Only
 * a remark: names may differ for good reasons.
 * @param committee as it was given at set-up
 * @returns null where the names agree but for case, marks and the words in front, or where the file has no top organisation
 */
export function otherCommittee({ organisations }: OrganisationData, committee: string): string | null {
  const top = organisations.find(({ parent }) => parent === null)?.name ?? null;
  if (top === null || ownName(top) === ownName(committee)) return null;
  return `Tổ chức cao nhất trong tệp là “${top}”, khác tên đã thiết lập “${committee}”; hãy chắc đây là tệp của đơn vị mình.`;
}

function ownName(name: string): string {
  return fold(name).replace(IN_FRONT, '');
}
