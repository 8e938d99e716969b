import type { SubmissionFacts } from '@libs/acts/campaign/unit.queries';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { submitDuty } from '@libs/acts/review/submit-duty';
import { waiveDuty } from '@libs/acts/review/waive-duty';
import { at, lastOf } from '../support/viet-nam-2026';
import { handIn, type Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const FILE = { name: 'biên bản.pdf', type: 'application/pdf', sha256: 'ab'.repeat(32), content: Buffer.from('%PDF-1.7') };
const dutyOf = async (dutyId: string): Promise<unknown> =>
  (await stage.rows(`SELECT state, done_at, first_done_at, returned_at, waived_reason FROM duty WHERE id = $1`, [dutyId]))[0];
const papersOf = (dutyId: string): Promise<readonly SubmissionFacts[]> => stage.papersOf(dutyId);
const newsOf = async ({ campaignId }: Played): Promise<string[]> => {
  const sql = `SELECT news || CASE WHEN if_complete_step_id IS NULL THEN '' ELSE ' if complete' END AS news FROM outbox WHERE workflow_id = 'campaign:' || $1 ORDER BY id`;
  return (await stage.rows<{ news: string }>(sql, [campaignId]))
    .map(({ news }) => news)
    .filter((news) => !['launched', 'moved'].includes(news));
};
const lastEntry = async (played: Played): Promise<unknown> =>
  (await played.list('act, at, duty_id, details', 'audit_entry', 'id DESC LIMIT 1'))[0];
const stepOf = async (played: Played, key: string): Promise<unknown> =>
  (await played.list('state, closed_at, closed_reason', 'campaign_step', 'key', `key = '${key}'`))[0];
const giveBack = async (played: Played, step: string, body: string): Promise<void> => {
  const dutyId = await played.dutyId(step, body);
  await played.run((tx) => returnSubmission(tx, { dutyId, reason: 'Thiếu biên bản' }, stage.board));
};

describe('handing in', () => {
  test('counts from its commit: duty, version, files, audit, and news in case it was the last', async () => {
    const played = await stage.launched();
    await played.moveTo(at('11-12 09:00'));
    const dutyId = await played.dutyId('reviews', 'CB01');
    const answer = await played.run((tx) => submitDuty(tx, { dutyId, text: 'Đã họp ngày 11/11', attachments: [FILE] }, stage.board));
    expect(answer).toEqual({ version: 1, at: at('11-12 09:00') });
    expect(await dutyOf(dutyId)).toEqual({
      ...{ state: 'done', done_at: at('11-12 09:00'), first_done_at: at('11-12 09:00') },
      returned_at: null,
      waived_reason: null,
    });
    expect(await papersOf(dutyId)).toEqual([
      {
        ...{
          dutyId,
          version: 1,
          text: 'Đã họp ngày 11/11',
          submittedAt: at('11-12 09:00'),
          by: null,
          returnedAt: null,
          returnReason: null,
        },
        files: [{ id: expect.any(String), name: FILE.name, type: FILE.type, size: 8 }],
      },
    ]);
    const files = `SELECT a.id, a.sha256 FROM attachment a JOIN submission s ON s.id = a.submission_id WHERE s.duty_id = $1`;
    const [file] = await stage.rows<{ id: string; sha256: string }>(files, [dutyId]);
    expect(file?.sha256).toBe(FILE.sha256);
    expect(await stage.attachment(file?.id ?? '')).toEqual({ name: FILE.name, type: FILE.type, content: FILE.content });
    expect(await newsOf(played)).toEqual(['submitted if complete']);
    expect(await lastEntry(played)).toEqual({
      act: 'submit-duty',
      at: at('11-12 09:00'),
      duty_id: dutyId,
      details: { version: 1, files: 1 },
    });
  });

  test('again: a second version, the first stays; timeliness keeps the first time', async () => {
    const played = await stage.launched(['reviews', 'CB01']);
    await played.moveTo(at('11-26 09:00'));
    const dutyId = await played.dutyId('reviews', 'CB01');
    await played.submit('reviews', 'CB01');
    expect(await dutyOf(dutyId)).toMatchObject({ done_at: at('11-26 09:00'), first_done_at: at('11-09 08:00') });
    expect(await papersOf(dutyId)).toMatchObject([
      { version: 2, submittedAt: at('11-26 09:00') },
      { version: 1, submittedAt: at('11-09 08:00') },
    ]);
  });

  test('two versions of one duty at the same moment: both kept, one after the other', async () => {
    const played = await stage.launched();
    const dutyId = await played.dutyId('reviews', 'CB01');
    const both = await Promise.all(
      [1, 2].map(() => played.run((tx) => submitDuty(tx, { dutyId, text: 'Báo cáo', attachments: [] }, stage.board))),
    );
    expect(both.map(({ version }) => version).sort()).toEqual([1, 2]);
  });

  test('a step whose moment has come takes papers while the machine that opens it is down', async () => {
    const played = await stage.launched();
    await played.moveTo(lastOf('11-27'));
    await played.submit('delegated-results', 'BTC');
    expect(await stepOf(played, 'delegated-results')).toMatchObject({ state: 'waiting' });
    await played.settle();
    expect(await stepOf(played, 'delegated-results')).toMatchObject({ state: 'closed', closed_at: lastOf('11-27') });
  });

  test('while the campaign rests it counts as well', async () => {
    const played = await stage.launched();
    await played.run((tx) => tx.campaign.setState(played.campaignId, { state: 'paused', at: at('11-10 08:00'), reason: 'Bầu cử' }));
    await played.submit('reviews', 'CB01');
    expect(await dutyOf(await played.dutyId('reviews', 'CB01'))).toMatchObject({ state: 'done' });
  });
});

describe('returning', () => {
  test('owed again, the reason with the version, a reminder for the next sending hour; the first time stays', async () => {
    const played = await stage.launched(['reviews', 'CB01']);
    await played.moveTo(at('11-23 09:00'));
    await giveBack(played, 'reviews', 'CB01');
    const dutyId = await played.dutyId('reviews', 'CB01');
    expect(await dutyOf(dutyId)).toEqual({
      state: 'owed',
      done_at: null,
      first_done_at: at('11-09 08:00'),
      returned_at: at('11-23 09:00'),
      waived_reason: null,
    });
    expect(await papersOf(dutyId)).toMatchObject([{ version: 1, returnedAt: at('11-23 09:00'), returnReason: 'Thiếu biên bản' }]);
    const reminders = `SELECT p.code, r.plan_day, r.send_at FROM reminder r JOIN person p ON p.id = r.person_id WHERE r.duty_id = $1 AND r.why = 'returned' ORDER BY 1`;
    expect(await stage.rows(reminders, [dutyId])).toEqual([
      { code: 'D01', plan_day: '2026-11-25', send_at: at('11-25 07:30') },
      { code: 'S01', plan_day: '2026-11-25', send_at: at('11-25 07:30') },
    ]);
    expect(await newsOf(played)).toEqual(['submitted if complete']);
    expect(await lastEntry(played)).toEqual({
      act: 'return-submission',
      at: at('11-23 09:00'),
      duty_id: dutyId,
      details: { version: 1 },
    });
  });

  test('a step closed in the meantime opens again, is told, and closes again once it is done', async () => {
    const played = await stage.launched();
    const bodies = ['CB01', 'CB02', 'CB03', 'CB04', 'CB05', 'CB06', 'CB07', 'CB08', 'CB09', 'CB10', 'CB11', 'CB12', 'BCH', 'UBND'];
    for (const body of bodies) await played.submit('reviews', body);
    await played.settle();
    expect(await stepOf(played, 'reviews')).toEqual({ state: 'closed', closed_at: at('11-09 08:00'), closed_reason: null });
    await played.moveTo(at('12-01 10:00'));
    await giveBack(played, 'reviews', 'CB05');
    expect(await stepOf(played, 'reviews')).toEqual({ state: 'open', closed_at: null, closed_reason: null });
    expect((await newsOf(played)).at(-1)).toBe('returned');
    await played.settle();
    await played.moveTo(at('12-02 10:00'));
    await played.submit('reviews', 'CB05');
    await played.settle();
    expect(await stepOf(played, 'reviews')).toMatchObject({ state: 'closed', closed_at: at('12-02 10:00') });
    expect(await dutyOf(await played.dutyId('reviews', 'CB05'))).toMatchObject({ first_done_at: at('11-09 08:00'), returned_at: null });
  });
});

test('waiving lets one body off, with the reason on record; its step closes where it was the last', async () => {
  const played = await stage.launched(['reviews', 'CB01']);
  await played.moveTo(at('11-30 08:00'));
  await played.settle();
  const dutyId = await played.dutyId('delegated-results', 'BTC');
  await played.run((tx) => waiveDuty(tx, { dutyId, reason: 'Không có trường hợp nào' }, stage.board));
  expect(await dutyOf(dutyId)).toEqual({
    ...{ state: 'waived', done_at: at('11-30 08:00'), first_done_at: null },
    returned_at: null,
    waived_reason: 'Không có trường hợp nào',
  });
  expect(await newsOf(played)).toEqual(['submitted if complete', 'submitted if complete']);
  expect(await lastEntry(played)).toEqual({
    act: 'waive-duty',
    at: at('11-30 08:00'),
    duty_id: dutyId,
    details: { reason: 'Không có trường hợp nào' },
  });
  await played.settle();
  expect(await stepOf(played, 'delegated-results')).toMatchObject({ state: 'closed', closed_at: at('11-30 08:00') });
});

test('closing a step early waives what is still owed, leaves what is done, and opens the step after it', async () => {
  const played = await stage.launched(['reviews', 'CB01'], ['results', 'CB01']);
  await played.moveTo(at('11-20 08:00'));
  const stepId = await played.stepId('results');
  await played.run((tx) => closeStepEarly(tx, { stepId, reason: 'Cấp trên cho gộp' }, stage.board));
  expect(await stepOf(played, 'results')).toEqual({ state: 'closed', closed_at: at('11-20 08:00'), closed_reason: 'Cấp trên cho gộp' });
  const states = `SELECT state, waived_reason, count(*)::int AS count FROM duty WHERE step_id = $1 GROUP BY 1, 2 ORDER BY 1`;
  expect(await stage.rows(states, [stepId])).toEqual([
    { state: 'done', waived_reason: null, count: 1 },
    { state: 'waived', waived_reason: 'Cấp trên cho gộp', count: 13 },
  ]);
  expect((await newsOf(played)).at(-1)).toBe('closed');
  expect(await lastEntry(played)).toMatchObject({ act: 'close-step-early', details: { step: 'results', reason: 'Cấp trên cho gộp' } });
  await played.settle();
  expect(await played.list('opened_at', 'campaign_step', 'key', `key = 'delegated-results'`)).toEqual([{ opened_at: at('11-20 08:00') }]);
});

test('content never enters the audit log or the outbox', async () => {
  const played = await stage.launched();
  const dutyId = await played.dutyId('reviews', 'CB01');
  await played.run((tx) =>
    submitDuty(tx, { dutyId, text: 'Chim hoàng yến', attachments: [{ ...FILE, name: 'chim-hoang-yen.pdf' }] }, stage.board),
  );
  await played.run((tx) => handIn(tx, dutyId, stage.board));
  const written = JSON.stringify([
    await played.list('*', 'audit_entry', 'id'),
    await stage.rows(`SELECT * FROM outbox`),
    await stage.rows(`SELECT * FROM process`),
  ]);
  expect(written).not.toMatch(/chim|hoàng|hoang/i);
});
