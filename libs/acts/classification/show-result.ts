import type { Result } from '@libs/contracts/classification';
import { decidersOf, tableKindFor } from '@libs/domain/classification/subject';
import { sayDate } from '@libs/domain/calendar/wording';
import { Refusal } from '@libs/domain/refusal';
import { LEVEL_WORDS } from '@libs/domain/classification/words';
import { orNull, showInstant } from '../calendar/show-when';
import type { Tx } from '../tx';
import { rulesOfCampaign } from './campaign-of';
import type { CampaignRules } from './campaign-rules';
import type { DecisionRecord, EvaluationRecord, Subject } from './classification.repository';
import { readStandings } from './read-standings';
import { showFields, showSheets } from './show-fields';
import { showLevel, showLines } from './show-line';

/** One result with its whole story: why, sentence by sentence, what was decided, and what it superseded. */
export async function showResult(tx: Tx, campaignId: string, subjectId: string): Promise<Result> {
  const rules = await rulesOfCampaign(tx, campaignId);
  const standings = await readStandings(tx, rules);
  const subject = standings.subjects.find(({ id }) => id === subjectId);
  const line = showLines(standings).find(({ id }) => id === subjectId);
  if (!subject || !line)
    throw new Refusal('not-found', 'Không có đối tượng này trong danh sách xếp loại của đợt.', { status: 'not-found' });
  const { sheets, evaluations, decisions } = await tx.classification.story(campaignId, subjectId);
  const [current, ...earlier] = evaluations;
  const kind = tableKindFor(subject, rules.kinds);
  const table = kind === null ? null : rules.settledTable(kind);
  const under = standings.all.find(({ id }) => id === subjectId)?.under ?? [];
  const nameOf = new Map(standings.subjects.map(({ id, name }) => [id, name]));
  return {
    line,
    table: table && { title: table.title, document: table.document, article: table.article, sha256: current?.ruleSha256 ?? null },
    explanation: current?.explanation ?? null,
    nextLevel: current?.nextLevel ?? null,
    evaluated: orNull(showInstant, current?.at ?? null),
    trace: (current?.trace ?? []).map((one) => ({
      ...{ level: one.level, levelText: LEVEL_WORDS[one.level], says: one.says, cite: one.cite, held: one.held },
      conditions: one.conditions.map((condition) => ({ ...condition })),
    })),
    warnings: (current?.warnings ?? []).map(({ message, cite }) => ({ message, cite: cite ?? null })),
    ceilings: under.flatMap((id) => nameOf.get(id) ?? []),
    ...showDeciders(rules, subject),
    fields: table === null ? [] : showFields(table, subject.sheet?.kind === table.kind ? subject.sheet.facts : null),
    ballots: subject.sheet?.ballots ?? null,
    violations: (subject.sheet?.violations ?? []).map(({ acts, ...one }) => ({ ...one, acts: acts.map((act) => ({ ...act })) })),
    decisions: decisions.map((one) => showDecision(rules, one)),
    sheets: table === null ? [] : showSheets(table, sheets),
    earlier: earlier.map(showEarlier),
  };
}

function showDeciders({ plan, bodies }: CampaignRules, subject: Subject): Pick<Result, 'deciders' | 'decidersText'> {
  const named = decidersOf(plan, subject, bodies);
  const others = plan.deciding.flatMap(({ decides }) => decides).filter((key) => !named.includes(key));
  const keys = named.length > 0 ? [...named, ...new Set(others)] : Object.keys(plan.bodies);
  const deciders = keys.map((key) => ({ key, name: plan.bodies[key]?.name ?? key }));
  const text =
    named.length > 0
      ? `Theo kế hoạch, người quyết định là ${named.map((key) => plan.bodies[key]?.name ?? key).join(' hoặc ')}; cấp khác quyết định thì ghi lý do.`
      : 'Kế hoạch không nêu ai quyết định đối tượng này: hãy chọn cấp quyết định và ghi lý do.';
  return { deciders, decidersText: text };
}

function showDecision({ plan }: CampaignRules, one: DecisionRecord): Result['decisions'][number] {
  const date = one.documentDate === null ? '' : ` ngày ${sayDate(one.documentDate)}`;
  return {
    revision: one.revision,
    level: showLevel(one.level),
    recommended: one.recommended === null ? null : showLevel(one.recommended),
    body: plan.bodies[one.body]?.name ?? one.body,
    document: one.documentNumber === null ? null : `${one.documentNumber}${date}`,
    reason: one.reason,
    at: showInstant(one.at),
    by: one.by,
  };
}

function showEarlier({ revision, level, missing, at }: EvaluationRecord): Result['earlier'][number] {
  return { revision, text: level === null ? (missing ?? '') : LEVEL_WORDS[level], at: showInstant(at) };
}
