import { articleOf } from '@libs/domain/plan/requirement';

/** Where a plan says who is reviewed: `Kế hoạch 79-KH/ĐU, mục V.2`; the plan alone where no article is known. */
export function rosterSource(planNumber: string, cite: string): string {
  return [`Kế hoạch ${planNumber}`, articleOf(cite)].filter((part) => part !== '').join(', ');
}
