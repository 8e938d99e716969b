/** The requirement a citation leads with, `P75-09a` of "P75-09a, II.9.1"; null where it names none. */
export function requirementOf(cite: string): string | null {
  return /^(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])/.exec(cite)?.[0] ?? null;
}

/** Every requirement a citation names. */
export function requirementsIn(cite: string): string[] {
  return cite.match(/\b(?:G|[A-Z]\d\d|P\d{4})-\d\d[a-z]?(?![0-9a-z])/g) ?? [];
}
