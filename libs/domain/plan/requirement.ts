/** The requirement a citation leads with, `P75-09a` of "P75-09a, II.9.1"; null where it names none. */
export function requirementOf(cite: string): string | null {
  return /^(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])/.exec(cite)?.[0] ?? null;
}

/** Every requirement a citation names. */
export function requirementsIn(cite: string): string[] {
  return cite.match(/\b(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])/g) ?? [];
}

/** The article as people know it: `mục IX.1` of "P79-11, IX.1"; empty where a citation names our requirement alone. */
export function articleOf(cite: string): string {
  const requirements = new Set(requirementsIn(cite));
  const articles = cite.split(/[,;]\s*/).filter((part) => part !== '' && !requirements.has(part));
  return articles.length === 0 ? '' : `mục ${articles.join(', ')}`;
}
