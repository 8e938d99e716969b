/** The known word somebody most likely meant: at most two slips away, and fewer than half its letters; null where none is. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  const near = known
    .map((word) => ({ word, slips: slips(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, slips: count }) => count <= 2 && count * 2 < word.length)
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.word ?? null;
}

/** `; có phải “reviews”?` where one is near, for the end of a message. */
export function didYouMean(written: string, known: readonly string[]): string {
  const word = nearestWord(written, known);
  return word === null ? '' : `; có phải “${word}”?`;
}

/** How many letters must be added, taken away, changed or exchanged with their neighbour (Damerau-Levenshtein, one exchange a place). */
function slips(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(exchanged ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
