import { z } from 'zod';
import { pageOf, pageQuery } from './page';
import { when } from './when';

/** One act on record. */
export const auditLine = z.strictObject({
  id: z.uuid(),
  /** Its number in the chain of seals; null for a moment after the act. */
  number: z.int().nullable(),
  at: when,
  /** Who: a person's name, or the machine. */
  who: z.string(),
  /** Where it came from: the web with its address, the command line, the machine. */
  from: z.string(),
  /** What, one sentence; with what was before and after where the act has them. */
  text: z.string(),
  campaign: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  unit: z.string().nullable(),
});
export type AuditLine = z.infer<typeof auditLine>;

/** GET /audit?cursor=&limit= */
export const auditQuery = pageQuery.extend({ cursor: z.uuid({ error: 'phải là giá trị “next” của trang trước' }).optional() });
export type AuditQuery = z.infer<typeof auditQuery>;

/** Latest first. */
export const auditPage = pageOf(auditLine);
export type AuditPage = z.infer<typeof auditPage>;
