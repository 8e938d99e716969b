/** The requirement a citation leads with, `P75-09a` of "P75-09a, II.9.1"; null where it names none. */
export function requirementOf(cite: string): string | null {
  return /^(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])/.exec(cite)?.[0] ?? null;
}

/** Every requirement a citation names. */
export function requirementsIn(cite: string): string[] {
  return cite.match(/\b(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])/g) ?? [];
}

/** A section of a document: `IX.1`, `B.I.2`, `V`; an instrument (`HD 43`) or an article with its own word (`Điều 11`) is none. */
const SECTION = /^(?:[IVX]+|[A-D])(?:[.\s]|$)/;

/** The article as people know it: `mục IX.1` of "P79-11, IX.1", `HD 43` as it is; empty where a citation names our requirement alone. */
export function articleOf(cite: string): string {
  const requirements = new Set(requirementsIn(cite));
  const articles = cite.split(/[,;]\s*/).filter((part) => part !== '' && !requirements.has(part));
  return SECTION.test(articles[0] ?? '') ? `mục ${articles.join(', ')}` : articles.join(', ');
}
