import { addDays, type Day, endOfDay, type Instant } from '../calendar/instant';
import { sayDate, sayDay } from '../calendar/wording';
import { type DeadlineWording, noSuchDay, readWording } from './deadline-wording';
import type { Warning } from './warning';

/** Which campaign a wording is read for; `sourceYear` is the campaign year the document was written for, where it is to be shifted. */
export interface DeadlineContext {
  readonly campaignYear: number;
  readonly sourceYear?: number;
}

/** The last moment of a deadline in plan time, with the Vietnamese sentence that says how the wording was read. */
export interface ResolvedDeadline {
  readonly instant: Instant;
  /** The last day that is still in time. */
  readonly day: Day;
  readonly reading: string;
  readonly warnings: readonly Warning[];
}

/**
 * Reads a deadline as a plan words it (G-02) for one campaign: the last moment, 23:59:59.999 in Viet Nam, of the day before D
 * ("trước"), of D ("chậm nhất", "xong") or of the month. Throws a Refusal for what names no day, a day that does not exist, and
 * anything it would have to guess.
 */
export function resolveDeadline(text: string, context: DeadlineContext): ResolvedDeadline {
  const wording = readWording(text);
  const { year, warnings } = yearOf(wording, context);
  const named = namedDay(wording, year);
  if (named === null) throw noSuchDay(`“${text}”: năm ${year} không có ngày ${wording.day}/${wording.month}; hãy ghi một ngày có thật.`);
  const day = wording.kind === 'before' ? addDays(named, -1) : named;
  const outside = outsideCampaignYear(day, context.campaignYear);
  return { instant: endOfDay(day), day, reading: sentence(wording, named, day), warnings: outside ? [...warnings, outside] : warnings };
}

/** The campaign year runs from 1 July to 30 June (G-02): a day outside it is most likely a slip of the pen. */
export function isOutsideCampaignYear(day: Day, campaignYear: number): boolean {
  return day < `${campaignYear}-07-01` || day > `${campaignYear + 1}-06-30`;
}

function yearOf({ year, month }: DeadlineWording, { campaignYear, sourceYear }: DeadlineContext): { year: number; warnings: Warning[] } {
  if (year !== null) {
    const shift = sourceYear === undefined ? 0 : campaignYear - sourceYear;
    if (shift === 0) return { year, warnings: [] };
    const message = `Văn bản viết cho năm ${sourceYear}; triển khai năm ${campaignYear} nên năm ${year} được đổi thành ${year + shift}.`;
    return { year: year + shift, warnings: [{ code: 'year-shifted', message, cite: 'G-02' }] };
  }
  if (month > 6) return { year: campaignYear, warnings: [] };
  const message = `Văn bản không ghi năm; tháng ${month} được hiểu là của năm ${campaignYear + 1}, sau năm kiểm điểm: cần xác nhận.`;
  return { year: campaignYear + 1, warnings: [{ code: 'next-year', message, cite: 'G-02' }] };
}

function namedDay({ day, month }: DeadlineWording, year: number): Day | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = day ?? last;
  return date > last ? null : `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function sentence({ kind, month }: DeadlineWording, named: Day, day: Day): string {
  const until = `thời hạn là hết ngày ${sayDay(day)}`;
  if (kind === 'before') return `Trước ngày ${sayDate(named)}, không kể ngày đó: ${until}.`;
  if (kind === 'in-month') return `Trong tháng ${month} năm ${named.slice(0, 4)}, hết ngày cuối tháng: ${until}.`;
  return `${kind === 'at-latest' ? 'Chậm nhất' : 'Xong'} ngày ${sayDate(named)}, kể cả ngày đó: ${until}.`;
}

function outsideCampaignYear(day: Day, campaignYear: number): Warning | null {
  if (!isOutsideCampaignYear(day, campaignYear)) return null;
  const message = `Ngày ${sayDate(day)} nằm ngoài năm kiểm điểm ${campaignYear} (01/7/${campaignYear} đến 30/6/${campaignYear + 1}): cần xác nhận.`;
  return { code: 'outside-campaign-year', message, cite: 'G-02' };
}
