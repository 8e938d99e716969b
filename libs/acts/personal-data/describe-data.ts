import { LEVEL_WORDS } from '@libs/domain/classification/words';
import { type Day, type Instant, dayOf } from '@libs/domain/calendar/instant';
import { sayDate, sayInstant } from '@libs/domain/calendar/wording';
import { ROLES, ROLE_NAMES } from '@libs/domain/access/permissions';
import { explainExclusion } from '@libs/domain/plan/roster';
import { OUTCOMES, REQUEST_KINDS } from '@libs/domain/personal-data/data-request';
import { storySentence } from '../audit/story-sentence';
import type { Exported } from './export-data';
import type { HandedIn, PersonalFacts } from './personal-data.repository';

/** A part of the page somebody gets of their own data: a table, or a sentence where there is nothing to show. */
export interface DataSection {
  readonly title: string;
  /** Why it is held, or why it is not shown. */
  readonly why: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const STATUS: Readonly<Record<string, string>> = {
  active: 'Đang sinh hoạt',
  exempted: 'Được miễn sinh hoạt',
  suspended: 'Đình chỉ sinh hoạt',
};

/** Everything held of one person, part by part, in words. What the table of permissions does not let them see is counted, with whom to ask. */
export function describeData({ facts, reads, readsResults }: Exported): DataSection[] {
  return [
    section('Trong danh sách tổ chức', 'Để lập danh sách kiểm điểm và biết nhắc ai, ở đâu.', ['Mục', 'Giá trị'], personRows(facts)),
    section('Nơi sinh hoạt', 'Để tính kiểm điểm ở đơn vị nào.', ['Đơn vị', 'Từ', 'Đến'], facts.memberships.map(({ unit, since, until }) => [unit, day(since), day(until)])), // prettier-ignore
    section('Chức vụ', 'Để biết ai phải làm, ai được báo.', ['Chức vụ', 'Nơi', 'Đến'], facts.posts.map(({ title, place, until }) => [title, place, day(until)])), // prettier-ignore
    section(
      'Đơn vị phụ trách',
      'Để báo khi đơn vị chậm.',
      ['Đơn vị', 'Đến'],
      facts.oversight.map(({ unit, until }) => [unit, day(until)]),
    ),
    section('Tài khoản', 'Để đăng nhập. Mật khẩu chỉ giữ dưới dạng băm, không đọc lại được.', ['Tên đăng nhập', 'Tên', 'Hai bước', 'Khóa'], facts.accounts.map(({ login, name, secondFactor, disabledAt }) => [login, name, secondFactor ? 'có' : 'không', instant(disabledAt)])), // prettier-ignore
    section('Vai trò được giao', 'Để biết được làm gì.', ['Vai trò', 'Từ', 'Đến', 'Lý do'], facts.roles.map(({ role, since, until, reason }) => [roleName(role), sayInstant(since), instant(until), reason === 'set-up' ? 'thiết lập lần đầu' : reason])), // prettier-ignore
    section('Ủy quyền', 'Để biết ai làm thay ai, từ ngày nào.', ['Vai trò', 'Chiều', 'Từ', 'Đến', 'Lý do'], facts.delegations.map(({ role, given, since, until, reason }) => [roleName(role), given ? 'giao đi' : 'nhận về', day(since), day(until), reason])), // prettier-ignore
    section('Lời mời', 'Để nhận tài khoản.', ['Lập', 'Hết hạn', 'Đã dùng'], facts.invitations.map(({ madeAt, expiresAt, usedAt }) => [sayInstant(madeAt), sayInstant(expiresAt), instant(usedAt)])), // prettier-ignore
    section('Nơi đang đăng nhập', 'Để nhận ra người lạ dùng tài khoản.', ['Thiết bị', 'Từ', 'Lần cuối'], facts.sessions.map(({ device, createdAt, seenAt }) => [device, sayInstant(createdAt), sayInstant(seenAt)])), // prettier-ignore
    section('Có tên trong đợt kiểm điểm', 'Để biết ai thuộc diện kiểm điểm, theo quy tắc nào.', ['Đợt', 'Kiểm điểm', 'Vì sao không'], facts.rosters.map(({ campaign, asOf, included, rule }) => [campaign, included ? 'có' : 'không', rule == null ? '' : explainExclusion(rule, asOf)])), // prettier-ignore
    section('Bài đã nộp', 'Là hồ sơ của đơn vị; giữ đến ngày hủy của đợt.', ['Đợt', 'Đơn vị', 'Việc', 'Lúc', 'Nội dung', 'Tệp'], facts.submissions.map((one) => submissionRow(one, reads === 'all' || reads.has(one.bodyId)))), // prettier-ignore
    section('Đã nắm việc', 'Để ngừng báo lên trên.', ['Lúc', 'Đơn vị', 'Việc', 'Ghi chú'], facts.acknowledgements.map(({ at, unit, step, note }) => [sayInstant(at), unit, step, note])), // prettier-ignore
    readsResults ? decisions(facts) : hiddenDecisions(facts),
    section('Tin đã gửi cho đồng chí', 'Để chứng minh đã báo.', ['Lập', 'Gửi', 'Tiêu đề', 'Nội dung'], facts.messages.map(({ at, sentAt, subject, body }) => [sayInstant(at), instant(sentAt), subject, body])), // prettier-ignore
    section('Việc đã làm trong hệ thống', 'Nhật ký không sửa, không xóa được; chỉ ghi mã số.', ['Lúc', 'Việc', 'Từ địa chỉ'], facts.acts.map(({ at, origin, ...act }) => [sayInstant(at), storySentence(act, (step) => act.stepTitle ?? step), origin ?? ''])), // prettier-ignore
    section('Đề nghị về dữ liệu', 'Để trả lời đúng hạn và chứng minh đã trả lời.', ['Nhận', 'Loại', 'Đề nghị', 'Hạn trả lời', 'Trả lời'], facts.requests.map((one) => [day(one.receivedOn), REQUEST_KINDS[one.kind], one.wish, day(one.dueOn), one.outcome === null ? 'chưa' : `${OUTCOMES[one.outcome]}: ${one.answer ?? ''}`])), // prettier-ignore
  ];
}

function section(title: string, why: string, columns: readonly string[], rows: readonly (readonly string[])[]): DataSection {
  return { title, why, columns, rows };
}

function personRows({ person }: PersonalFacts): string[][] {
  if (person === null) return [];
  const { fullName, code, born, phone, email, admitted, status, ended } = person;
  return [
    ['Họ và tên', fullName],
    ['Mã', code],
    ['Ngày sinh', born === null ? '' : born.split('-').reverse().join('/')],
    ['Điện thoại', phone ?? ''],
    ['Thư điện tử', email ?? ''],
    ['Ngày vào Đảng', day(admitted)],
    ['Tình trạng', STATUS[status] ?? status],
    ...(ended === null ? [] : [['Rời tổ chức', day(ended)]]),
  ];
}

function submissionRow({ campaign, unit, step, version, at, text, files }: HandedIn, readable: boolean): string[] {
  const about = [campaign, unit, `${step}, bản ${version}`, sayInstant(at)];
  if (!readable) return [...about, 'không hiện: nay đồng chí không còn xem hồ sơ của đơn vị này', `${files.length} tệp`];
  return text === null ? [...about, 'đã hủy', `${files.length} tệp đã hủy`] : [...about, text, files.map((name) => name ?? '').join('; ')];
}

function decisions({ decisions: levels }: PersonalFacts): DataSection {
  const why = 'Quyết định của cấp có thẩm quyền, là hồ sơ phải lưu.';
  const columns = ['Đợt', 'Mức', 'Văn bản', 'Lúc'];
  return section('Kết quả xếp loại', why, columns, levels.map(({ campaign, level, document, at }) => [campaign, levelName(level), document ?? '', sayInstant(at)])); // prettier-ignore
}

function hiddenDecisions({ decisions: levels }: PersonalFacts): DataSection {
  const why = `Có ${levels.length} quyết định. Kết quả được thông báo bằng văn bản; người xem trong hệ thống là Ban Tổ chức, Ban Thường vụ, Ủy ban Kiểm tra.`;
  return section('Kết quả xếp loại', why, ['Đợt'], []);
}

const day = (one: Day | null): string => (one === null ? '' : sayDate(one));
const instant = (at: Instant | null): string => (at === null ? '' : sayInstant(at));
const roleName = (name: string): string => ROLES[ROLE_NAMES.find((one) => one === name) ?? 'member'];
const levelName = (level: string): string => Object.entries(LEVEL_WORDS).find(([one]) => one === level)?.[1] ?? level;

/** The name of the file: of whom, and of which day. */
export function dataFileName(name: string, at: Instant): string {
  return `Dữ liệu của ${name}, ${sayDate(dayOf(at)).replaceAll('/', '-')}.html`;
}
