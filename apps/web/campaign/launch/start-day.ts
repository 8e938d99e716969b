import type { LaunchPreview } from '@libs/contracts/launch';

const WEEKS_BEFORE_MS = 14 * 86_400_000;

/** The day a rehearsal begins unless somebody says otherwise: two weeks before the earliest deadline, so that every reminder is seen. */
export function startDay({ steps, now }: LaunchPreview): string {
  const dues = steps.flatMap(({ due }) => (due === null ? [] : [due.at])).sort();
  const [earliest = now.at] = dues;
  return new Date(Date.parse(`${earliest.slice(0, 10)}T00:00:00Z`) - WEEKS_BEFORE_MS).toISOString().slice(0, 10);
}
