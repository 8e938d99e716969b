import type { FactField, FactsRequest, Result } from '@libs/contracts/classification';
import type { FormError } from '../design/form-error';

/** The form of facts as it is typed: every value a text. */
export interface FactsDraft {
  readonly facts: Readonly<Record<string, string>>;
  readonly collected: string;
  readonly excellent: string;
  /** The decision on discipline; one is asked for here, several come by workbook. */
  readonly decision: string;
  readonly actYear: string;
  readonly actUnit: string;
  readonly decidedIn: string;
  readonly remedied: boolean;
}

/** What has been entered so far. */
export function draftOf({ fields, ballots, violations: [violation] }: Result): FactsDraft {
  const [act] = violation?.acts ?? [];
  return {
    facts: Object.fromEntries(fields.map(({ fact, value }) => [fact, value])),
    collected: ballots === null ? '' : String(ballots.collected),
    excellent: ballots === null ? '' : String(ballots.excellent),
    decision: violation?.id ?? '',
    actYear: act === undefined ? '' : String(act.year),
    actUnit: act?.unit ?? '',
    decidedIn: violation === undefined ? '' : String(violation.decidedIn),
    remedied: violation?.remedied ?? false,
  };
}

/** What is sent, and what is wrong with it. Whether a number fits is for the rules to say. */
export function readDraft(fields: readonly FactField[], draft: FactsDraft): { request: FactsRequest; wrong: FormError[] } {
  const missing = fields.filter(({ fact, hint }) => (draft.facts[fact] ?? '') === '' && !hint.includes('để trống'));
  const given = fields.map((field): [string, FactsRequest['facts'][string]] => [field.fact, valueOf(field, draft.facts[field.fact] ?? '')]);
  const votes = draft.collected !== '' || draft.excellent !== '';
  return {
    request: {
      facts: Object.fromEntries(given),
      ballots: votes ? { collected: Number(draft.collected), excellent: Number(draft.excellent) } : null,
      violations:
        draft.decision === ''
          ? []
          : [
              {
                id: draft.decision,
                acts: [{ year: Number(draft.actYear), unit: draft.actUnit }],
                decidedIn: Number(draft.decidedIn),
                remedied: draft.remedied,
              },
            ],
    },
    wrong: missing.map(({ fact, label }) => ({ field: `facts.${fact}`, message: `Hãy ghi: ${label}.` })),
  };
}

function valueOf({ type, choices }: FactField, text: string): FactsRequest['facts'][string] {
  if (type === 'number') return text === '' ? null : text;
  if (type === 'choices') return text === '' || text === 'none' ? [] : text.split(',');
  if (text === 'null') return null;
  const isFlag = choices.some(({ value }) => value === 'true');
  return isFlag ? text === 'true' : text;
}
