const NEWS: Readonly<Record<string, string>> = {
  launch: 'thông báo triển khai',
  returned: 'báo hồ sơ bị trả lại',
  amended: 'báo hạn được điều chỉnh',
  changed: 'báo nội dung bước được điều chỉnh',
  added: 'báo việc được bổ sung',
  skipped: 'báo bước được bỏ',
  unwaived: 'báo việc không còn được miễn',
  paused: 'báo đợt tạm dừng',
  resumed: 'báo đợt tiếp tục',
  cancelled: 'báo đợt bị hủy',
  ended: 'báo đợt kết thúc',
};

/** Why a reminder was written (`ReminderRow.why`), in words: `owes:-5` → `nhắc trước hạn 5 ngày làm việc`. */
export function whyWords(why: string): string {
  const [reason = '', day = '0'] = why.split(':');
  const count = Number(day);
  const news = NEWS[why];
  if (news !== undefined) return news;
  switch (reason) {
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
