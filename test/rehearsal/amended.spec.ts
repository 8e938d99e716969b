import type { ScriptedAct } from '@libs/contracts/rehearsal';
import { dataSource } from '@libs/persistence/data-source';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { at, lastOf } from '../support/viet-nam-2026';
import { startWorker } from '../support/worker-process';
import * as expected from './amended-expected';
import { listOf, outcomeOf } from './outcome';
import { createCommittee, startP79, untilFinished } from './rehearse';
import { smallWard } from './small-ward';

const TWO_MINUTES = 120_000;
const plan = 'p79';
const document = { number: '12-CV/ĐU', date: '2026-11-10', reason: 'Bão số 9' };
const everybody = [...Array.from({ length: 12 }, (_, index) => `CB${`${index + 1}`.padStart(2, '0')}`), 'BCH', 'UBND'];
const submit = (when: number, step: string, body: string): ScriptedAct => ({ at: when, act: 'submit', plan, step, body });

const acts: ScriptedAct[] = [
  {
    ...{ at: at('11-10 09:00'), act: 'add', plan, title: 'Báo cáo thiệt hại do bão', does: 'send-dossier', done: 'Đã gửi báo cáo' },
    ...{ dueAt: lastOf('11-20'), bodies: ['executive-committee', 'people-committee'], ...document },
  },
  { at: at('11-10 10:00'), act: 'skip', plan, step: 'results', ...document },
  ...everybody.map((body, minute) => submit(at('11-12 09:00') + minute * 60_000, 'reviews', body)),
  submit(at('11-12 10:00'), 'delegated-results', 'BTC'),
  // Refused: nobody owes a step that was skipped.
  submit(at('11-12 11:00'), 'results', 'CB01'),
  submit(at('11-16 09:00'), 'added-1', 'UBND'),
  submit(at('11-23 09:00'), 'added-1', 'BCH'),
];

test(
  'on the real server: a step added to a running campaign is reminded of, escalated and closed; a skipped one sends nothing more (G-13)',
  async () => {
    const databaseUrl = await createDatabase();
    const db = await dataSource(databaseUrl, 3).initialize();
    const worker = await startWorker({ databaseUrl, temporal: await createNamespace(), dataDir: privateDataDir() });
    try {
      const rehearsal = { startsAt: at('11-09 08:00'), until: at('12-31 23:00'), acts };
      const { worldId } = await startP79(db, await createCommittee(db, smallWard), rehearsal);
      await untilFinished(db, databaseUrl, worldId, TWO_MINUTES);
      const { messages, escalations, steps } = await outcomeOf(db, worldId);
      expect(messages.filter((line) => !line.includes('| launch |'))).toEqual(listOf(expected.messages));
      expect([escalations, steps]).toEqual([listOf(expected.escalations), listOf(expected.steps)]);
    } finally {
      await worker.stop();
      await db.destroy();
    }
  },
  TWO_MINUTES + 30_000,
);
