import type { ReactNode } from 'react';
import type { DutyPlace } from './duty-page';

/** What counts as done for most steps is a paper; a text alone may do, so that this reminds and stops nobody. */
const PAPERS = /báo cáo|biên bản|hồ sơ|văn bản|tờ trình|quyết định|danh sách|phiếu|\bbản\b/i;

interface Props {
  readonly duty: DutyPlace['duty'];
  readonly files: readonly File[];
}

/** Where the step asks for a paper and no file is attached. */
export function NoFileNote({ duty: { done }, files }: Props): ReactNode {
  if (files.length > 0 || !PAPERS.test(done)) return null;
  return <p role="note">Bước này cần: {done}; đồng chí chưa đính kèm tệp nào.</p>;
}
