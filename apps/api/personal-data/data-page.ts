import type { Exported } from '@libs/acts/personal-data/export-data';
import { dataFileName, describeData } from '@libs/acts/personal-data/describe-data';
import { writeDataPage } from '@libs/documents/personal-data/data-page';
import { type Instant, dayOf } from '@libs/domain/calendar/instant';
import { sayDate } from '@libs/domain/calendar/wording';

/** A person's data as a file to keep. */
export function dataPage(exported: Exported, at: Instant): { name: string; type: string; content: Buffer } {
  const { person, accounts } = exported.facts;
  const name = person?.fullName ?? accounts[0]?.name ?? '';
  const lead = `Tất cả những gì Đôn Đốc giữ về ${name}, lập ngày ${sayDate(dayOf(at))}. Không có dữ liệu của người khác, không có lá phiếu nào.`;
  return {
    name: dataFileName(name, at),
    type: 'text/html; charset=utf-8',
    content: writeDataPage(`Dữ liệu của ${name}`, lead, describeData(exported)),
  };
}
