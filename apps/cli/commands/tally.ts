import { z } from 'zod';
import { DENOMINATORS, tally as tallyOf } from '@libs/domain/ballot/tally';
import { whole } from '../fields';
import { questionCommand } from '../question-command';

const count = whole(0, 1_000_000_000);

export const tally = questionCommand({
  name: 'tally',
  summary: 'Mức mà phiếu bầu xếp loại đạt được cho một đối tượng (H19-20).',
  help: `
Vào:  {id, issued, collected, valid, votes: {excellent, good, completed, not_completed}, denominator?}
      issued, collected, valid   số phiếu phát ra, thu về, hợp lệ
      votes        số phiếu cho từng mức; tổng không quá số phiếu hợp lệ (phiếu có thể để trống đối tượng này)
      denominator  lấy quá nửa của số phiếu nào: collected (thu về, nếu không ghi), issued (phát ra), valid (hợp lệ)
Ra:   {id, level, denominator, atLeast: {excellent, good, completed}, cite, warnings}
      atLeast      số phiếu từ mức đó trở lên; đạt mức khi trên 50%, đúng một nửa là chưa đạt và có cảnh báo`,
  question: {
    issued: count,
    collected: count,
    valid: count,
    votes: z.strictObject({ excellent: count, good: count, completed: count, not_completed: count }),
    denominator: z.enum(DENOMINATORS).default('collected'),
  },
  answer({ issued, collected, valid, votes, denominator }) {
    return { ...tallyOf({ issued, collected, valid, votes }, denominator) };
  },
});
