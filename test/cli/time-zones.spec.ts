import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = process.env.DONDOC_CLI ?? join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'main.js');

/** Every day of five years as a deadline and as a conference: what a zone with summer time would shift by a day. */
const days: string[] = [];
for (let time = Date.UTC(2022, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) days.push(new Date(time).toISOString().slice(0, 10));

const questions = {
  deadline: days.map((day) => ({ id: day, text: `trước ngày ${day.split('-').reverse().join('/')}`, campaignYear: 2024 })),
  papers: days.map((day) => ({ id: day, conference: day })),
  roster: days.map((day) => ({ id: day, plan: 'p79', asOf: day, organisation: { founded: '2022-03-31' } })),
};

function inZone(zone: string, command: keyof typeof questions): string {
  const { stdout } = spawnSync(process.execPath, [MAIN, command, '-'], {
    input: JSON.stringify(questions[command]),
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LANG: 'C' },
    maxBuffer: 64 << 20,
  });
  return stdout;
}

describe('the machine’s zone does not matter', () => {
  test.each(['deadline', 'papers', 'roster'] as const)('dondoc %s answers the same in UTC, Viet Nam and New York', (command) => {
    const here = inZone('Asia/Ho_Chi_Minh', command);
    expect((JSON.parse(here) as unknown[]).length).toBe(days.length);
    expect(inZone('UTC', command)).toBe(here);
    expect(inZone('America/New_York', command)).toBe(here);
  });
});
