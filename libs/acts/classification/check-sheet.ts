import { checkedFacts, type EnteredFacts } from '@libs/domain/classification/fact-text';
import { DISCIPLINES } from '@libs/domain/classification/level';
import { tableKindFor } from '@libs/domain/classification/subject';
import type { RuleTable } from '@libs/domain/classification/table';
import { disciplineIn, type Violation } from '@libs/domain/classification/violations';
import { choiceWord } from '@libs/domain/classification/words';
import { Refusal } from '@libs/domain/refusal';
import type { CampaignRules } from './campaign-rules';
import type { Ballots, NewFactSheet, Subject } from './classification.repository';

/** What somebody enters about one subject. */
export interface EnteredSheet {
  readonly facts: unknown;
  readonly ballots: Ballots | null;
  readonly violations: readonly Violation[];
}

/**
 * The next revision of a subject's facts, checked; null where nothing is new in them.
 *
 * @throws Refusal of the reader of `dondoc classify` with path and article; `no-standards`, `ballots-contradict`, `violation-missing`,
 *   `violation-counted-once`
 */
export function checkSheet(rules: CampaignRules, subject: Subject, { facts, ballots, violations }: EnteredSheet): NewFactSheet | null {
  const kind = tableKindFor(subject, rules.kinds);
  if (kind === null)
    throw new Refusal('no-standards', `Bộ quy tắc của kế hoạch không có tiêu chuẩn cho ${subject.name}; không nhập dữ kiện được.`, {
      path: 'facts',
    });
  const table = rules.table(kind);
  const checked = checkedFacts(table, facts);
  checkBallots(ballots);
  const { organisationId } = subject;
  const unit = rules.bodies.find(({ id }) => id === organisationId)?.code ?? subject.code;
  checkViolations(table, checked, violations, { year: rules.campaign.year, unit });
  const sheet = { subjectId: subject.id, revision: (subject.sheet?.revision ?? 0) + 1, kind, facts: checked, ballots, violations };
  return isSame(subject, sheet) ? null : sheet;
}

function checkBallots(ballots: Ballots | null): void {
  if (ballots === null || (ballots.collected > 0 && ballots.excellent <= ballots.collected)) return;
  throw new Refusal('ballots-contradict', 'Số phiếu bầu mức xuất sắc không thể nhiều hơn số phiếu thu về, và phải có phiếu thu về.', {
    path: 'ballots.excellent',
    cite: 'mục C.IV.11',
  });
}

const VIOLATIONS = 'mục C.III.3.4, C.IV.7, C.IV.8';

/** One violation counts once, for the year and the unit of the act (H19-23, H19-31). */
function checkViolations(
  table: RuleTable,
  facts: EnteredFacts,
  violations: readonly Violation[],
  here: { year: number; unit: string },
): void {
  const entered = facts['discipline'];
  if (entered === undefined || typeof entered !== 'string') return;
  const label = table.facts['discipline'] ?? 'Kỷ luật';
  if (violations.length === 0 && entered !== 'none')
    throw new Refusal(
      'violation-missing',
      `“${label}”: hãy ghi quyết định kỷ luật, năm và đơn vị nơi có hành vi; mỗi vi phạm chỉ tính một lần.`,
      {
        path: 'violations',
        cite: VIOLATIONS,
      },
    );
  const counted = disciplineIn(violations, here);
  if (counted === entered) return;
  const message =
    `“${label}” ghi “${choiceWord(entered, DISCIPLINES)}”, nhưng theo các vi phạm đã nêu thì năm ${here.year} tại đơn vị này là ` +
    `“${choiceWord(counted, DISCIPLINES)}”: vi phạm chỉ tính cho năm và đơn vị nơi có hành vi, mỗi vi phạm một lần.`;
  throw new Refusal('violation-counted-once', message, { path: 'facts.discipline', cite: VIOLATIONS });
}

function isSame({ sheet }: Subject, { kind, facts, ballots, violations }: NewFactSheet): boolean {
  return sheet?.kind === kind && sameData([sheet.facts, sheet.ballots, sheet.violations], [facts, ballots, violations]);
}

/** PostgreSQL keeps keys in an order of its own. */
function sameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
