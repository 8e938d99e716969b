import { z } from 'zod';
import type { Exact } from '@libs/domain/exact/exact';
import { exact } from '@libs/domain/exact/exact';
import { excellentPlaces } from '@libs/domain/classification/excellent-places';
import { DEFAULT_QUOTA, QUOTA_BASES, QUOTA_ROUNDINGS, type QuotaSettings } from '@libs/domain/classification/quota';
import { Refusal } from '@libs/domain/refusal';
import { id, whole } from '../fields';
import { JsonNumber } from '../lossless-json';
import { questionCommand } from '../question-command';
import { exactNumber, outNumber } from './exact-fields';

const count = whole(0, 1_000_000);
const measures = { votes: count.exactOptional(), share: exactNumber.exactOptional(), score: exactNumber.exactOptional() };
const candidate = z.strictObject({ id, ...measures });
const settings = z.strictObject({
  // A function, because zod copies a default value field by field and the copy would be no exact number.
  percent: exactNumber.default(() => DEFAULT_QUOTA.percent),
  base: z.enum(QUOTA_BASES).default(DEFAULT_QUOTA.base),
  classified: count.exactOptional(),
  rounding: z.enum(QUOTA_ROUNDINGS).default(DEFAULT_QUOTA.rounding),
  smallGroupFloor: z.boolean({ error: 'phải là true hoặc false' }).default(DEFAULT_QUOTA.smallGroupFloor),
  ceiling: exactNumber.exactOptional(),
});
type CandidateIn = z.output<typeof candidate>;

export const quota = questionCommand({
  name: 'quota',
  summary: 'Số được xếp xuất sắc của một nhóm, ai vào và ai ngang phiếu (H19-15 đến H19-17).',
  help: `
Vào:  {id, goodOrBetter, candidates: [{id, votes|share|score}], settings?}
      goodOrBetter số đạt mức tốt trở lên trước khi chọn; candidates là những người, tổ chức đủ điều kiện xuất sắc
      settings     mọi khóa đều tùy chọn: percent (20), base (good_or_better | good_only_final | all), classified (cho all),
                   rounding (down | half_up), smallGroupFloor (true), ceiling (tỷ lệ cấp trên cho riêng)
Ra:   {id, allowed, picked, tied, free, readings: [{settings, allowed}], cite, warnings}
      tied         ngang nhau ở chỗ cuối: máy không chọn ai, để người quyết định; free là số chỗ còn bỏ trống
      readings     số được phép nếu đọc cơ sở tính và cách làm tròn khác đi`,
  question: { goodOrBetter: count, candidates: z.array(candidate), settings: settings.default(DEFAULT_QUOTA) },
  answer({ goodOrBetter, candidates, settings: given }) {
    const { readings, ...rest } = excellentPlaces(goodOrBetter, measured(candidates), given);
    return { ...rest, readings: readings.map(({ settings: other, allowed }) => ({ settings: written(other), allowed })) };
  },
});

/** Votes, shares and scores cannot be ranked against each other: all candidates bring the same one. */
function measured(candidates: readonly CandidateIn[]): { id: CandidateIn['id']; measure: Exact }[] {
  const [kind] = kinds(candidates[0]);
  const seen = new Set<string>();
  return candidates.map((one, at) => {
    const name = one.id instanceof JsonNumber ? one.id.text : one.id;
    if (seen.has(name)) throw refuse('same-id-twice', `“${name}” đã có ở trên.`, `candidates[${at}].id`);
    seen.add(name);
    const [own, ...more] = kinds(one);
    if (own === undefined || more.length > 0 || own !== kind)
      throw refuse(
        'one-measure',
        'Mỗi ứng viên ghi đúng một trong votes, share, score, và mọi ứng viên ghi cùng một loại.',
        `candidates[${at}]`,
      );
    const measure = one[own];
    return { id: one.id, measure: typeof measure === 'number' ? exact(measure) : (measure ?? exact(0)) };
  });
}

function kinds(one: CandidateIn | undefined): ('votes' | 'share' | 'score')[] {
  return (['votes', 'share', 'score'] as const).filter((kind) => one?.[kind] !== undefined);
}

function written({ percent, ceiling, ...rest }: QuotaSettings): object {
  return { percent: outNumber(percent), ...rest, ...(ceiling === undefined ? {} : { ceiling: outNumber(ceiling) }) };
}

function refuse(code: string, message: string, path: string): Refusal {
  return new Refusal(code, message, { path, cite: 'H19-17, C.IV.11' });
}
