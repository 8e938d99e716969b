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

/**
 * The articles as people know them, each once: `mục IX.1` of "P79-11, IX.1", `HD 43` as it is; empty where a citation names nothing but our
 * requirements.
 */
export function articleOf(cite: string): string {
  const parts = cite.split(/[,;]\s*/).filter((part) => part !== '' && requirementsIn(part).length === 0);
  const articles = [...new Set(parts)];
  return SECTION.test(articles[0] ?? '') ? `mục ${articles.join(', ')}` : articles.join(', ');
}

/** A sentence with its citations, `(P75-01, II.1; P75-15, III.1)`, as people know them: `(mục II.1, III.1)`. */
export function citedInWords(sentence: string): string {
  return sentence.replace(/ ?\(([^()]*)\)/g, (whole, cite: string) => {
    if (requirementsIn(cite).length === 0) return whole;
    const article = articleOf(cite);
    return article === '' ? '' : ` (${article})`;
  });
}
