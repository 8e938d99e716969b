import { COLLECTIVE_KINDS, ORGANISATION_KINDS } from '@libs/domain/organisation/kinds';

const WORDS = new Map<string, string>(Object.entries({ ...ORGANISATION_KINDS, ...COLLECTIVE_KINDS }));

/** What a kind of organisation or collective is called: `Chi bộ`, `Chi ủy` … */
export function kindWords(kind: string): string {
  return WORDS.get(kind) ?? kind;
}
