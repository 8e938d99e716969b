import type { Disturbance } from './disturbed-run';

/** A small generator of its own (mulberry32), so that a seed gives the same moments on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FROM = Date.parse('2026-11-09T08:00:00+07:00');
const TO = Date.parse('2026-12-21T07:00:00+07:00');

/** So many kills at random plan times of the rehearsal: the worker, the Temporal server, or both. */
export function kills(seed: number, count: number): Disturbance[] {
  const next = random(seed);
  return Array.from({ length: count }, (): Disturbance => {
    const at = FROM + Math.floor(next() * (TO - FROM));
    const whom = next();
    return {
      at,
      strike: async ({ killWorker, killTemporal }) => {
        if (whom < 0.66) await killWorker();
        if (whom > 0.33) await killTemporal();
      },
    };
  });
}
