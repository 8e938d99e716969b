import type { Finding, FindingCode } from '../plan/lint/finding';
import { articleOf } from '../plan/requirement';
import { Refusal } from '../refusal';

/** A finding with a name to confirm it by: the linter's, or a body of the document that is not to be had here. */
export type NamedFinding = Omit<Finding, 'code'> & { readonly id: string; readonly code: FindingCode | 'absent-body' };

/** An error of the document with the reason for launching all the same; null in a rehearsal that goes on without one. */
export interface ConfirmedFinding extends NamedFinding {
  readonly reason: string | null;
}

/** Finding → why the board launches all the same. */
export type Reasons = Readonly<Record<string, string>>;

/** Names findings by code and step, `no-decider/P79-05`; a second of the same code and step is `…/2`. */
export function nameFindings(findings: readonly Finding[]): NamedFinding[] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code}/${finding.step ?? 'plan'}`;
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return { ...finding, id: count === 1 ? name : `${name}/${count}` };
  });
}

/**
 * The errors of a document, each with the board's reason (issue B 5: an error must be confirmed with a reason to launch; a warning
 * need not). A rehearsal shows them and goes on.
 *
 * @throws Refusal `unconfirmed-finding`, `unknown-finding`
 */
export function confirmFindings(findings: readonly NamedFinding[], reasons: Reasons, rehearsal: boolean): ConfirmedFinding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const unknown = Object.keys(reasons).find((id) => !errors.some((error) => error.id === id));
  if (unknown !== undefined) {
    const message = 'Chỗ được xác nhận không còn trong văn bản; hãy tải lại trang xem trước rồi xác nhận lại.';
    throw new Refusal('unknown-finding', message, { path: `confirmed.${unknown}` });
  }
  const confirmed = errors.map((error) => ({ ...error, reason: reasons[error.id]?.trim() || null }));
  const [open, ...more] = confirmed.filter(({ reason }) => reason === null);
  if (open !== undefined && !rehearsal) throw unconfirmed(open, more.length);
  return confirmed;
}

function unconfirmed({ id, message, cite }: ConfirmedFinding, more: number): Refusal {
  const where = articleOf(cite) === '' ? '' : ` (${articleOf(cite)})`;
  const others = more === 0 ? '' : ` Còn ${more} chỗ khác cũng vậy.`;
  const sentence = `Văn bản có chỗ phải xác nhận kèm lý do trước khi triển khai${where}: ${message}${others}`;
  return new Refusal('unconfirmed-finding', sentence, { path: `confirmed.${id}`, cite });
}
