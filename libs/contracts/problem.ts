import { z } from 'zod';

/** One mistake in what was sent: where (`bindings.branches[0]`, `Trang Người, dòng 12, cột E (Điện thoại)`) and a Vietnamese sentence with what would do. */
export const mistake = z.strictObject({ path: z.string(), message: z.string() });
export type Mistake = z.infer<typeof mistake>;

/** Every refusal and failure, as application/problem+json (RFC 9457). `code` is stable; `detail` is the sentence to show. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** The article or requirement of the rule that refused. */
  cite: z.string().optional(),
  /** The article alone, as people know it: `mục IX.1`. */
  article: z.string().optional(),
  /** The field concerned. */
  path: z.string().optional(),
  errors: z.array(mistake).optional(),
  /** Names an unexpected failure in the log. */
  errorId: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
