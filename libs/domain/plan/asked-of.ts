import type { StandingDuty } from './plan-clauses';
import type { Plan } from './plan';
import type { AttendanceRule, ConferenceLength, ConferenceRule, ReportForm } from './review-rules';
import { whoOwes } from './who-owes';

/** A unit as far as a plan speaks of it: the plan's bodies it stands for in this campaign, and what it is in the tree. */
export interface AskedUnit {
  readonly keys: readonly string[];
  readonly shape: 'organisation' | 'collective';
  readonly kind: string;
}

/** What a sentence is about, in the order in which a unit needs it. */
export const ASKED_ABOUT = ['report', 'draft', 'conference', 'place', 'general', 'duty'] as const;

/** A sentence of a plan that binds a unit and is no step of its own. */
export interface Asked {
  readonly about: (typeof ASKED_ABOUT)[number];
  readonly text: string;
  /** The heads of a report, in order. */
  readonly heads: readonly string[];
  readonly cite: string;
}

/** What holds at every review conference, also where a document does not say it (G-06, G-09, G-15, G-16). */
const GENERAL: readonly Omit<StandingDuty, 'who'>[] = [
  {
    text: 'Nơi có gợi ý kiểm điểm: báo cáo, bản tự kiểm điểm trả lời từng điều được gợi ý; người được cấp trên phân công đến dự; đảng viên được gợi ý kiểm điểm trước chi bộ, không ở tổ đảng',
    cite: 'G-06',
  },
  { text: 'Khi kiểm điểm người đứng đầu thì phân công một đồng chí cấp phó chủ trì', cite: 'G-09' },
  {
    text: 'Tập thể trước: người chủ trì thông báo các điều được gợi ý; người đứng đầu trình bày báo cáo; từng thành viên góp ý và nêu rõ trách nhiệm của mình; người đứng đầu kết luận từng nội dung. Rồi từng người: trình bày, nghe góp ý, phê bình; người chủ trì kết luận; cá nhân hoàn thiện bản tự kiểm điểm',
    cite: 'G-15',
  },
  {
    text: 'Lấy kết quả kiểm điểm của cá nhân để bổ sung, hoàn chỉnh báo cáo của tập thể; báo cáo và từng bản tự kiểm điểm có bản cuối cùng sau hội nghị',
    cite: 'G-16',
  },
];

const MUST: Readonly<Record<AttendanceRule['must'], (whose: string, who: string) => string>> = {
  attend: (whose, who) => `Phải dự hội nghị của ${whose}: ${who}`,
  'be-invited': (whose, who) => `Mời dự hội nghị của ${whose}: ${who}`,
  'agree-date': (whose, who) => `Thống nhất trước ngày họp của ${whose} với: ${who}`,
  'be-told-date': (whose, who) => `Báo trước ngày họp của ${whose} cho: ${who}`,
};

const UNITS = { session: 'buổi', day: 'ngày' } as const;

/**
 * Everything a plan asks of a unit besides its steps. What is said of a subject that the tree cannot hold (a corporation's board) goes to
 * whoever holds reviews, with the subject named; what holds everywhere is said only where the plan has no sentence of its own for it.
 */
export function askedOf(plan: Plan, unit: AskedUnit): Asked[] {
  const reviews = plan.steps.some((step) => step.does === 'hold-reviews' && whoOwes(step).some((key) => unit.keys.includes(key)));
  const whose = (subjects: readonly string[]): string | null => {
    const concerned = subjects.filter((key) => concerns(plan, key, unit, reviews));
    return concerned.length === 0 ? null : concerned.map((key) => `“${plan.subjects[key]?.name ?? key}”`).join(', ');
  };
  const own = plan.duties.filter(({ who }) => who.some((key) => unit.keys.includes(key)));
  const general = GENERAL.filter(({ cite }) => !own.some((duty) => duty.cite.split(', ').includes(cite)));
  return [
    ...(reviews ? [...plan.reports.map((form) => reportAsked(form, plan)), papersAsked(plan)] : []),
    ...plan.opinions.flatMap(({ draftOf, from, when, cite }) =>
      said('draft', whose(draftOf), (names) => `Dự thảo báo cáo của ${names} ${WHEN[when]}: ${from}`, cite),
    ),
    ...plan.conferences.flatMap((rule) => said('conference', whose(rule.subjects), (names) => conferenceWords(names, rule), rule.cite)),
    ...plan.attendance.flatMap(({ at, who, must, cite }) => said('conference', whose(at), (names) => MUST[must](names, who), cite)),
    ...(reviews ? plan.places.map(({ post, before, cite }) => asked('place', `${post} kiểm điểm trước: ${before.join('; ')}`, cite)) : []),
    ...(reviews ? general.map(({ text, cite }) => asked('general', text, cite)) : []),
    ...own.map(({ text, cite }) => asked('duty', text, cite)),
  ];
}

const WHEN = { always: 'phải gửi lấy ý kiến', 'if-needed': 'gửi lấy ý kiến nếu cần' } as const;

function concerns({ subjects, bodies }: Plan, key: string, { keys, shape, kind }: AskedUnit, reviews: boolean): boolean {
  const subject = subjects[key];
  if (keys.includes(key)) return true;
  if (subject?.is === 'person') return reviews && shape === 'organisation';
  const binds = subject?.binds ?? bodies[key]?.binds;
  if (binds === undefined) return reviews;
  const kinds = shape === 'organisation' ? binds.organisations : [...(binds.collectives ?? []), ...(binds.whereNone ?? [])];
  return (kinds ?? []).includes(kind);
}

function asked(about: Asked['about'], text: string, cite: string, heads: readonly string[] = []): Asked {
  return { about, text, heads, cite };
}

function said(about: Asked['about'], whose: string | null, words: (whose: string) => string, cite: string): Asked[] {
  return whose === null ? [] : [asked(about, words(whose), cite)];
}

function reportAsked(report: ReportForm, { reports }: Plan): Asked {
  const heads = headsOf(report, reports);
  const form = report.form === undefined ? '' : ` (${report.form})`;
  return asked('report', `${report.name}${form}: ${heads.length} nội dung`, report.cite, heads);
}

function headsOf({ extends: first, sections }: ReportForm, reports: readonly ReportForm[]): readonly string[] {
  const before = reports.find(({ id }) => id === first);
  return before === undefined ? sections : [...headsOf(before, reports), ...sections];
}

function papersAsked({ papers: { of, workingDays, cite } }: Plan): Asked {
  const what = of.map((one) => (one === 'collective' ? 'dự thảo báo cáo của tập thể' : 'bản tự kiểm điểm của từng người')).join(' và ');
  return asked('draft', `Gửi ${what} cho người dự trước hội nghị ít nhất ${workingDays} ngày làm việc`, cite);
}

function conferenceWords(whose: string, { atLeast, withSuggestion, words }: ConferenceRule): string {
  const lengths = [
    ...(atLeast ? [`ít nhất ${lengthWords(atLeast)}`] : []),
    ...(withSuggestion ? [`nơi có gợi ý kiểm điểm ${withSuggestion.more ? 'trên' : 'ít nhất'} ${lengthWords(withSuggestion)}`] : []),
    ...(words === undefined ? [] : [words]),
  ];
  return `Hội nghị kiểm điểm của ${whose}: ${lengths.join('; ')}`;
}

function lengthWords({ amount, unit }: ConferenceLength): string {
  return `${String(amount).replace('.', ',')} ${UNITS[unit]}`;
}
