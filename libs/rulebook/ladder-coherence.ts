import type { Mistake } from './explain-issue';
import type { PlanParts } from './plan-parts';

/** Rungs in order, none twice; a letter, which says that a deadline has passed, only after it. */
export function ladder({ ladder: rungs = [] }: PlanParts): Mistake[] {
  return rungs.flatMap(({ day, letter }, at): Mistake[] => {
    const before = rungs[at - 1];
    const path = ['ladder', at];
    return [
      ...(before && day === before.day ? [{ path: [...path, 'day'], message: `bậc ${day} ngày làm việc có hai lần; gộp làm một` }] : []),
      ...(before && day < before.day
        ? [{ path: [...path, 'day'], message: `bậc ${day} đứng sau bậc ${before.day}; xếp các bậc từ trước hạn (âm) đến sau hạn` }]
        : []),
      ...(letter === true && day <= 0
        ? [{ path: [...path, 'letter'], message: `công văn đôn đốc ở bậc ${day}, khi hạn chưa qua; chỉ ghi “letter” ở bậc sau hạn (từ 1)` }]
        : []),
    ];
  });
}
