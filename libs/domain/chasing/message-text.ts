import { dayOf, type Instant } from '../calendar/instant';
import { articleOf } from '../plan/requirement';
import { sayDate, sayDay, sayDeadline } from '../calendar/wording';

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

/** Where the one link of a message leads, and whom to ask. */
export interface MessageFrame {
  readonly link: string;
  readonly contact: string;
}

/**
 * A person's message in Vietnamese: what is owed first, by when, one link. True when read twice; nothing about content or results
 * (product.md section 5). `lines` in the order in which they are to stand; at least one.
 */
export function messageText(fullName: string, lines: readonly MessageLine[], frame: MessageFrame): MessageText {
  const own = lines.filter(({ why }) => !isAbove(why));
  const above = lines.filter(({ why }) => isAbove(why));
  const body = [
    `Kính gửi đồng chí ${fullName},`,
    ...section(`Việc cần làm (${own.length}):`, own, ownLine),
    ...section(`Đơn vị đang chậm, đồng chí cần nắm (${above.length}):`, above, aboveLine),
    '',
    `Mở việc: ${frame.link}`,
    'Nếu đang vướng, đồng chí báo ở cùng liên kết.',
    `Hỏi: ${frame.contact}`,
  ].join('\n');
  return { subject: subject(own, above), body };
}

/** Somebody above the body that owes: the member in charge, the directing body. */
export function isAbove(why: string): boolean {
  return why.startsWith('oversight:') || why.startsWith('directing:');
}

function subject(own: readonly MessageLine[], above: readonly MessageLine[]): string {
  const [first] = own;
  if (first === undefined) return `${above.length} đơn vị đang chậm hạn – ${above[0]?.bearer ?? ''}`;
  const more = own.length > 1 ? ` và ${own.length - 1} việc khác` : '';
  if (first.dueAt === null) return `Việc cần làm – ${first.bearer}${more}`;
  const when = first.overdue ? `Việc đã quá hạn ${sayDate(dayOf(first.dueAt))}` : `Việc cần làm trước ${sayDeadline(first.dueAt)}`;
  return `${when} – ${first.bearer}${more}`;
}

function section(title: string, lines: readonly MessageLine[], say: (line: MessageLine) => string): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${say(line)}`)];
}

function ownLine(line: MessageLine): string {
  const due = line.dueAt === null ? '' : `, hạn ${sayDeadline(line.dueAt)}${line.overdue ? ' (đã quá hạn)' : ''}`;
  const note = line.why === 'returned' ? ' – hồ sơ đã được trả lại để làm lại' : line.why === 'amended' ? ' – hạn đã được điều chỉnh' : '';
  return `${line.bearer}: ${line.step}${due}${note}\n  (${source(line)}${line.wording === '' ? '' : `: “${line.wording}”`})`;
}

function aboveLine(line: MessageLine): string {
  const due = line.dueAt === null ? '' : `, hạn là ${sayDay(dayOf(line.dueAt))}`;
  return `${line.bearer}: chưa xong ${line.step}${due} (${source(line)})`;
}

/** The plan and its article, `Kế hoạch 79-KH/ĐU, mục IX.1`; our own requirement ids say nothing to the reader. */
function source({ plan, cite }: Pick<MessageLine, 'plan' | 'cite'>): string {
  return [plan, articleOf(cite)].filter((part) => part !== '').join(', ');
}

/** The formal letter drafted at the ladder's last rung, for the directing body to sign. */
export function letterText(line: Omit<MessageLine, 'why' | 'overdue'>, today: string): string {
  const due = line.dueAt === null ? '' : ` (hạn ${sayDeadline(line.dueAt)}${line.wording === '' ? '' : `; ${line.wording}`})`;
  return [
    'CÔNG VĂN ĐÔN ĐỐC (dự thảo)',
    `Kính gửi: ${line.bearer}`,
    `Thực hiện ${source(line)}, đơn vị phải hoàn thành: ${line.step}${due}.`,
    `Đến ngày ${sayDate(today)}, đơn vị chưa báo cáo hoàn thành. Đề nghị đơn vị khẩn trương thực hiện và báo cáo lý do chậm.`,
  ].join('\n');
}
