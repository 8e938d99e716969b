import type { Warning } from '../plan/warning';
import { type Exact, HUNDRED, lesser, percentOf, ZERO } from '../exact/exact';
import { Refusal } from '../refusal';
import { type Grade, GRADES } from './level';
import { choiceWord, numberWords } from './words';

interface Criterion {
  readonly id: string;
  /** Full marks. */
  readonly full: Exact;
  /** Party building and mass organisations, or business results (H19-03). */
  readonly key: boolean;
}
export interface QuantitativeCriterion extends Criterion {
  readonly planned: Exact;
  readonly achieved: Exact;
}
export interface QualitativeCriterion extends Criterion {
  readonly grade: Grade;
  readonly score: Exact;
}
export type ScoredCriterion = QuantitativeCriterion | QualitativeCriterion;

/** Marks of one criterion, and the share of its full marks in percent. */
export interface ScoreLine {
  readonly id: string;
  readonly score: Exact;
  readonly percent: Exact;
}

export interface ScoreSheet {
  readonly total: Exact;
  readonly lowestCriterionPercent: Exact;
  /** Null where no criterion is marked as key. */
  readonly lowestKeyCriterionPercent: Exact | null;
  readonly lines: readonly ScoreLine[];
  readonly warnings: readonly Warning[];
}

const CITE = { quantitative: 'H19-01, C.I.1.4', qualitative: 'H19-02, C.I.1.4' };

/** Band of a grade in percent of full marks: from the first, up to but not including the second; the best band includes 100. */
const BANDS: Readonly<Record<Grade, readonly [number, number]>> = {
  excellent: [85, 100],
  good: [70, 85],
  average: [50, 70],
  poor: [0, 50],
};

/**
 * Adds up a score sheet (H19-01, H19-02). Throws a Refusal with the path of the mistake: no criteria, an id twice, full marks or a
 * planned value that is not above 0, an achieved value below 0, a score outside its grade's band.
 */
export function scoreSheet(criteria: readonly ScoredCriterion[]): ScoreSheet {
  if (criteria.length === 0) throw refuse('no-criteria', 'Chưa có tiêu chí nào để chấm điểm.', 'criteria', CITE.quantitative);
  const lines = criteria.map((criterion, at) => scoreLine(criterion, `criteria[${at}]`, criteria.slice(0, at)));
  const total = lines.reduce((sum, { score }) => sum.add(score), ZERO);
  const key = lines.filter((_, at) => criteria[at]?.key === true);
  const lowestKey = key.length > 0 ? lowestPercent(key) : null;
  return {
    total,
    lowestCriterionPercent: lowestPercent(lines),
    lowestKeyCriterionPercent: lowestKey,
    lines,
    warnings: lowestKey ? [] : [NO_KEY],
  };
}

const NO_KEY: Warning = {
  code: 'no-key-criterion',
  message:
    'Chưa đánh dấu tiêu chí trọng tâm nào (xây dựng Đảng, đoàn thể; sản xuất kinh doanh), nên chưa xét được điều kiện về tiêu chí trọng tâm.',
  cite: 'H19-03, C.I.2.1',
};

function scoreLine(criterion: ScoredCriterion, path: string, earlier: readonly ScoredCriterion[]): ScoreLine {
  const { id, full } = criterion;
  if (earlier.some((other) => other.id === id))
    throw refuse('same-id-twice', `Tiêu chí “${id}” đã có ở trên.`, `${path}.id`, CITE.quantitative);
  if (full.lte(0))
    throw refuse('full-marks-not-positive', `Điểm chuẩn của tiêu chí “${id}” phải lớn hơn 0.`, `${path}.full`, CITE.quantitative);
  const score = 'planned' in criterion ? quantitative(criterion, path) : qualitative(criterion, path);
  return { id, score, percent: percentOf(score, full) };
}

/** Achieved ÷ planned × full marks, never above full marks. */
function quantitative({ id, full, planned, achieved }: QuantitativeCriterion, path: string): Exact {
  const refused = (code: string, message: string, field: string): Refusal => refuse(code, message, `${path}.${field}`, CITE.quantitative);
  if (planned.lte(0))
    throw refused('planned-not-positive', `Kế hoạch của tiêu chí “${id}” phải lớn hơn 0 thì mới tính được tỷ lệ đạt.`, 'planned');
  if (achieved.lt(0)) throw refused('achieved-negative', `Kết quả của tiêu chí “${id}” không thể âm.`, 'achieved');
  return lesser(achieved.div(planned).mul(full), full);
}

function qualitative({ id, full, grade, score }: QualitativeCriterion, path: string): Exact {
  const [from, to] = BANDS[grade];
  const percent = percentOf(score, full);
  const fits = percent.gte(from) && (grade === 'excellent' ? percent.lte(to) : percent.lt(to));
  if (fits) return score;
  const until = grade === 'excellent' ? 'đến' : 'đến dưới';
  const marks = `từ ${numberWords(full.mul(from).div(HUNDRED))} ${until} ${numberWords(full.mul(to).div(HUNDRED))} điểm`;
  const message =
    `Tiêu chí “${id}” xếp mức ${choiceWord(grade, GRADES)} thì phải chấm từ ${from}% ${until} ${to}% điểm chuẩn (${marks}); ` +
    `điểm ${numberWords(score)} nằm ngoài khung đó.`;
  throw refuse('score-outside-band', message, `${path}.score`, CITE.qualitative);
}

function lowestPercent(lines: readonly ScoreLine[]): Exact {
  return lines.reduce((low, { percent }) => lesser(low, percent), HUNDRED);
}

function refuse(code: string, message: string, path: string, cite: string): Refusal {
  return new Refusal(code, message, { path, cite });
}
