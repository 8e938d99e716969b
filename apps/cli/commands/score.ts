import { z } from 'zod';
import { GRADES } from '@libs/domain/classification/level';
import { type ScoredCriterion, scoreSheet } from '@libs/domain/classification/score';
import { Refusal } from '@libs/domain/refusal';
import { id } from '../fields';
import { JsonNumber } from '../lossless-json';
import { questionCommand } from '../question-command';
import { exactNumber, outNumber } from './exact-fields';

const criterion = z.strictObject({
  id,
  full: exactNumber,
  key: z.boolean({ error: 'phải là true hoặc false' }),
  planned: exactNumber.exactOptional(),
  achieved: exactNumber.exactOptional(),
  grade: z.enum(GRADES).exactOptional(),
  score: exactNumber.exactOptional(),
});
type CriterionIn = z.output<typeof criterion>;

export const score = questionCommand({
  name: 'score',
  summary: 'Chấm điểm các tiêu chí định lượng và định tính, cộng điểm (H19-01, H19-02).',
  help: `
Vào:  {id, criteria: [{id, full, key, planned, achieved}]}   định lượng: kế hoạch và kết quả
      {id, criteria: [{id, full, key, grade, score}]}        định tính: mức (excellent, good, average, poor) và điểm
      full         điểm chuẩn; key: tiêu chí trọng tâm (xây dựng Đảng, đoàn thể; sản xuất kinh doanh)
Ra:   {id, total, lowestCriterionPercent, lowestKeyCriterionPercent, lines: [{id, score, percent}], warnings}
Điểm ngoài khung của mức, kế hoạch bằng 0, tiêu chí thiếu điểm đều bị từ chối.`,
  question: { criteria: z.array(criterion) },
  answer({ criteria }) {
    const sheet = scoreSheet(criteria.map((one, at) => scored(one, `criteria[${at}]`)));
    const { lowestKeyCriterionPercent: key } = sheet;
    return {
      total: outNumber(sheet.total),
      lowestCriterionPercent: outNumber(sheet.lowestCriterionPercent),
      lowestKeyCriterionPercent: key && outNumber(key),
      lines: sheet.lines.map((line, at) => ({ id: criteria[at]?.id, score: outNumber(line.score), percent: outNumber(line.percent) })),
      warnings: sheet.warnings,
    };
  },
});

/** One of the two pairs, whole; a criterion without its marks is an error and never a 0 (H19-07). */
function scored({ id: name, full, key, planned, achieved, grade, score: marks }: CriterionIn, path: string): ScoredCriterion {
  const about = { id: name instanceof JsonNumber ? name.text : name, full, key };
  const quantitative = planned !== undefined || achieved !== undefined;
  if (quantitative && (grade !== undefined || marks !== undefined))
    throw refuse(
      'both-kinds',
      'Tiêu chí chỉ được là định lượng (planned, achieved) hoặc định tính (grade, score), không phải cả hai.',
      path,
    );
  if (quantitative) {
    if (planned === undefined) throw missing('planned (kế hoạch)', `${path}.planned`);
    if (achieved === undefined) throw missing('achieved (kết quả)', `${path}.achieved`);
    return { ...about, planned, achieved };
  }
  if (grade === undefined && marks === undefined) throw missing('planned và achieved (định lượng), hoặc grade và score (định tính)', path);
  if (grade === undefined) throw missing('grade (mức)', `${path}.grade`);
  if (marks === undefined) throw missing('score (điểm)', `${path}.score`);
  return { ...about, grade, score: marks };
}

function missing(what: string, path: string): Refusal {
  return refuse('missing-key', `Tiêu chí thiếu ${what}; thiếu điểm là lỗi nhập, không tính là 0.`, path);
}

function refuse(code: string, message: string, path: string): Refusal {
  return new Refusal(code, message, { path, cite: 'H19-01, H19-02, C.I.1.4' });
}
