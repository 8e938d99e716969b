import { dayOf, type Instant } from '../calendar/instant';
import { sayDate, sayDay, sayDeadline } from '../calendar/wording';
import { articleOf } from '../plan/requirement';
import { NEWS_WORDS, noteOf } from './news-words';
import { type NewsOfRest, isNewsOfRest } from './still-true';

/** One duty as a message names it. */
export interface MessageLine {
  readonly bearer: string;
  readonly step: string;
  readonly dueAt: Instant | null;
  readonly wording: string;
  readonly cite: string;
  readonly plan: string;
  readonly why: string;
  readonly overdue: boolean;
}

export interface MessageText {
  readonly subject: string;
  readonly body: string;
}

/** What every message of an installation shares: the web app's address, from which a message's one link is made, and whom to ask. */
export interface MessageFrame {
  readonly address: string;
  readonly contact: string;
}

/**
 * A person's message in Vietnamese: what is owed first, by when, one link. True when read twice; nothing about content or results
 * (product.md section 5). `lines` in the order in which they are to stand; at least one.
 */
export function messageText(
  fullName: string,
  lines: readonly MessageLine[],
  { link, contact }: { link: string; contact: string },
): MessageText {
  const own = lines.filter(({ why }) => !isAbove(why) && !isNewsOfRest(why));
  const above = lines.filter(({ why }) => isAbove(why));
  const news = lines.flatMap((line) => (isNewsOfRest(line.why) ? [{ ...line, why: line.why }] : []));
  const body = [
    `Kính gửi đồng chí ${fullName},`,
    ...launched(lines),
    ...section(`Việc cần làm (${own.length}):`, own, ownLine),
    ...section(`Thông báo, đồng chí nắm để biết (${news.length}):`, news, newsLine),
    ...section(`Đơn vị đang chậm, đồng chí cần nắm (${above.length}):`, above, aboveLine),
    '',
    `Mở việc: ${link}`,
    `Nếu đang vướng hoặc cần hỏi: ${contact}`,
  ].join('\n');
  return { subject: subject(own, above, news), body };
}

/** Somebody above the body that owes: the member in charge, the directing body. */
export function isAbove(why: string): boolean {
  return why.startsWith('oversight:') || why.startsWith('directing:');
}

type NewsLine = MessageLine & { readonly why: NewsOfRest };

function subject(own: readonly MessageLine[], above: readonly MessageLine[], [told]: readonly NewsLine[]): string {
  const [first] = own;
  if (first === undefined && above.length === 0 && told !== undefined) return `${NEWS_WORDS[told.why].subject} – ${told.bearer}`;
  if (first === undefined) return `${above.length} đơn vị đang chậm hạn – ${above[0]?.bearer ?? ''}`;
  const more = own.length > 1 ? ` và ${own.length - 1} việc khác` : '';
  if (first.dueAt === null) return `Việc cần làm – ${first.bearer}${more}`;
  const when = first.overdue ? `Việc đã quá hạn ${sayDate(dayOf(first.dueAt))}` : `Việc cần làm chậm nhất ${say(first.dueAt)}`;
  return `${when} – ${first.bearer}${more}`;
}

/** A launch notice says first what has happened. */
function launched(lines: readonly MessageLine[]): string[] {
  const plans = new Set(lines.flatMap(({ why, plan }) => (why === 'launch' ? [plan] : [])));
  return [...plans].map((plan) => `${plan} đã được triển khai; đồng chí chịu trách nhiệm các việc nêu dưới đây.`);
}

function section<Line extends MessageLine>(title: string, lines: readonly Line[], write: (line: Line) => string): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${write(line)}`)];
}

function ownLine(line: MessageLine): string {
  const due = line.dueAt === null ? '' : `, hạn ${say(line.dueAt)}${line.overdue ? ' (đã quá hạn)' : ''}`;
  return `${line.bearer}: ${line.step}${due}${noteOf(line.why)}\n  (${source(line)}${line.wording === '' ? '' : `: “${line.wording}”`})`;
}

function newsLine(line: NewsLine): string {
  const due = line.dueAt === null || line.why !== 'paused' ? '' : ` (${say(line.dueAt)})`;
  return `${line.bearer}: ${line.step} – ${NEWS_WORDS[line.why].says}${due} (${source(line)})`;
}

function aboveLine(line: MessageLine): string {
  const due = line.dueAt === null ? '' : `, hạn là ${sayDay(dayOf(line.dueAt))}`;
  return `${line.bearer}: chưa xong việc “${line.step}”${due} (${source(line)})`;
}

/** `hết ngày thứ Tư, 25/11/2026`: out of a table, “hết thứ Tư” alone is read twice. */
const say = (dueAt: Instant): string => sayDeadline(dueAt).replace(/^hết /, 'hết ngày ');

/** The plan and its article, `Kế hoạch 79-KH/ĐU, mục IX.1`; our own requirement ids say nothing to the reader. */
function source({ plan, cite }: Pick<MessageLine, 'plan' | 'cite'>): string {
  return [plan, articleOf(cite)].filter((part) => part !== '').join(', ');
}

/** The formal letter drafted at the ladder's last rung, for the directing body to sign. */
export function letterText(line: Omit<MessageLine, 'why' | 'overdue'>, today: string): string {
  const due = line.dueAt === null ? '' : ` (hạn ${say(line.dueAt)}${line.wording === '' ? '' : `; ${line.wording}`})`;
  return [
    'CÔNG VĂN ĐÔN ĐỐC (dự thảo)',
    `Kính gửi: ${line.bearer}`,
    `Thực hiện ${source(line)}, đơn vị phải hoàn thành: ${line.step}${due}.`,
    `Đến ngày ${sayDate(today)}, đơn vị chưa báo cáo hoàn thành. Đề nghị đơn vị khẩn trương thực hiện và báo cáo lý do chậm.`,
  ].join('\n');
}
