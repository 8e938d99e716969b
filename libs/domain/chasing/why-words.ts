/** Why a reminder was written (`ReminderRow.why`), in words: `owes:-5` → `nhắc trước hạn 5 ngày làm việc`. */
export function whyWords(why: string): string {
  const [reason = '', day = '0'] = why.split(':');
  const count = Number(day);
  switch (reason) {
    case 'launch':
      return 'thông báo triển khai';
    case 'returned':
      return 'báo hồ sơ bị trả lại';
    case 'amended':
      return 'báo hạn được điều chỉnh';
    case 'oversight':
      return `báo đồng chí phụ trách, quá hạn ${count} ngày làm việc`;
    case 'directing':
      return `báo cơ quan chỉ đạo, quá hạn ${count} ngày làm việc`;
    default:
      return count < 0
        ? `nhắc trước hạn ${-count} ngày làm việc`
        : count === 0
          ? 'nhắc vào ngày hạn'
          : `nhắc khi quá hạn ${count} ngày làm việc`;
  }
}
