import { Refusal } from '../refusal';

/**
 * How a plan words a limit (G-02): `before` "trước ngày D" · `at-latest` "chậm nhất ngày D", "không muộn hơn ngày D", "đến hết ngày D" · `by` "xong ngày D" ·
 * `in-month` "trong tháng M".
 */
export type DeadlineKind = 'before' | 'at-latest' | 'by' | 'in-month';

/** A wording taken apart. `day` is null for a month, `year` where none is written. Nothing is filled in here. */
export interface DeadlineWording {
  readonly kind: DeadlineKind;
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
  /** "hằng năm", "hàng năm". */
  readonly recurs: boolean;
}

// Words that may stand before the limit without changing it. A closed list: a "không" or "sau" must make the text unreadable.
const LABEL = '(?:thời (?:gian|hạn)[^:]*: ?)?';
const LEAD =
  '(?:(?:thời gian|thời hạn|thực hiện|phải|và|hoàn thành|hoàn tất|xong|việc|kiểm điểm|cá nhân|gửi|nộp|báo cáo|hồ sơ|kết quả),? )*?';
const NUMERIC_DAY = '(?<day>\\d{1,2}) ?(?<mark>[/.-]) ?(?<month>\\d{1,2})(?: ?\\k<mark> ?(?<year>\\d{4})| năm (?<spokenYear>\\d{4}))?';
const SPOKEN_DAY = '(?<day2>\\d{1,2}) tháng (?<month2>\\d{1,2})(?: năm (?<year2>\\d{4}))?';
const MONTH = '(?<month>\\d{1,2})(?: ?[/.-] ?(?<year>\\d{4})| năm (?<spokenYear>\\d{4}))?';
const EVERY_YEAR = '(?:,? \\(?(?<everyYear>h[ằà]ng năm)\\)?)?';
const EVERY_YEAR_FIRST = '(?:(?<everyYearFirst>h[ằà]ng năm),? )?';
const AT_LATEST = '(?:chậm nhất|muộn nhất)(?: là)?(?: vào| trong| đến| đến hết)?|không (?:muộn|chậm|trễ) hơn|đến hết';
const LIMIT = `(?:(?<before>trước)|(?<atLatest>${AT_LATEST})|xong(?: trong| vào)?)`;

const DAY_LIMIT = new RegExp(
  `^${LABEL}${EVERY_YEAR_FIRST}${LEAD}${LIMIT} (?<dayWord>ngày )?(?:${NUMERIC_DAY}|${SPOKEN_DAY})${EVERY_YEAR}$`,
);
const MONTH_LIMIT = new RegExp(`^${LABEL}${EVERY_YEAR_FIRST}${LEAD}(?:xong )?(?:trong|đến hết) tháng ${MONTH}${EVERY_YEAR}$`);

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Takes a wording apart. Never guesses: throws a Refusal, which says why and what would do, for whatever is not, whole, one of the
 * wordings of G-02.
 */
export function readWording(text: string): DeadlineWording {
  const plain = simplify(text);
  const wording = readDay(plain) ?? readMonth(plain);
  if (!wording) throw new Refusal('unreadable-deadline', whyUnreadable(plain, text), { cite: 'G-02', path: 'text' });
  checkReal(wording, text);
  return wording;
}

/** NFC, lower case, single spaces, no emphasis marks of extracted text, no closing punctuation. */
function simplify(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      // From where the signs at the end begin, and not from each of them: a text of dots alone would take the square of its length.
      .replace(/(?<![\s.;,])[\s.;,]+$/, '')
  );
}

function readDay(plain: string): DeadlineWording | null {
  const found = DAY_LIMIT.exec(plain)?.groups;
  if (!found) return null;
  const year = found.year ?? found.spokenYear ?? found.year2;
  // "trước 8.10", "trước 5-11", "trước 5 tháng 11" could be an hour, a range or a span; with "ngày" or a year they are days.
  if (!found.dayWord && year === undefined && found.mark !== '/') return null;
  return {
    kind: found.before ? 'before' : found.atLatest ? 'at-latest' : 'by',
    day: Number(found.day ?? found.day2),
    month: Number(found.month ?? found.month2),
    year: year === undefined ? null : Number(year),
    recurs: (found.everyYear ?? found.everyYearFirst) !== undefined,
  };
}

function readMonth(plain: string): DeadlineWording | null {
  const found = MONTH_LIMIT.exec(plain)?.groups;
  if (!found) return null;
  const year = found.year ?? found.spokenYear;
  return {
    kind: 'in-month',
    day: null,
    month: Number(found.month),
    year: year === undefined ? null : Number(year),
    recurs: (found.everyYear ?? found.everyYearFirst) !== undefined,
  };
}

function checkReal({ day, month, year, recurs }: DeadlineWording, text: string): void {
  const longest = DAYS_IN_MONTH[month - 1];
  if (longest === undefined) throw noSuchDay(`“${text}”: không có tháng ${month}; tháng phải từ 01 đến 12.`);
  if (day !== null && (day < 1 || day > longest))
    throw noSuchDay(`“${text}”: tháng ${month} không có ngày ${day}; hãy ghi một ngày có thật.`);
  if (year !== null && (year < 1900 || year > 2199)) throw noSuchDay(`“${text}”: năm ${year} không thể là năm của kế hoạch.`);
  if (recurs && year !== null)
    throw new Refusal('unreadable-deadline', `“${text}” vừa ghi năm ${year} vừa ghi hằng năm; hãy bỏ một trong hai.`, {
      cite: 'G-02',
      path: 'text',
    });
}

/** The refusal of a wording that is read well but names a day no calendar has. */
export function noSuchDay(message: string): Refusal {
  return new Refusal('no-such-day', message, { cite: 'G-02', path: 'text' });
}

function whyUnreadable(plain: string, text: string): string {
  const days = plain.match(/\d{1,2} ?[/.-] ?\d{1,2}/g)?.length ?? 0;
  const would = 'Hãy ghi theo một trong các cách: “trước ngày 26/11”, “chậm nhất ngày 05/12/2026”, “xong ngày 05/12”, “trong tháng 02”.';
  if (!/\d/.test(plain)) return `“${text}” không nêu ngày nào nên chưa phải là một thời hạn; ban chỉ đạo phải cho một ngày. ${would}`;
  if (days > 1 && !/^\D*\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{4}\D*$/.test(plain))
    return `“${text}” không rõ là ngày nào trong các ngày đã ghi. ${would}`;
  if (/\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2}$/.test(plain)) return `“${text}”: năm phải ghi đủ bốn chữ số. ${would}`;
  return `Không đọc được thời hạn “${text}”. ${would}`;
}
