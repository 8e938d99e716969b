import type { LaunchInput } from '@libs/acts/campaign/launch-campaign';
import { applyRulesNow } from '@libs/acts/classification/apply-rules';
import { rulesOf } from '@libs/acts/classification/campaign-rules';
import { decide } from '@libs/acts/classification/decide';
import { basisOf, decideAsProposed, recommendedOf } from '@libs/acts/classification/decide-as-proposed';
import { type EnteredSubject, enterFacts, enterFactsOf } from '@libs/acts/classification/enter-facts';
import { readStandings } from '@libs/acts/classification/read-standings';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { Level } from '@libs/domain/classification/level';
import { fingerprint } from '@libs/rulebook/fingerprint';
import { loadPlan } from '@libs/rulebook/load-plan';
import { at } from '../support/viet-nam-2026';
import { branch, member } from './classified';
import type { Played } from './played';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const by = (): Stage['board'] => stage.board;

/** The plan with a step to decide at, the members' review being over. */
async function launched(answers: LaunchInput['answers'] = {}): Promise<Played> {
  const { plan: usual } = loadPlan('p2026');
  const plan = { ...usual, rules: { set: 'h19-2024', standsInFor: 'Điều 11 Quy định 366-QĐ/TW', cite: 'G-14' } };
  const bodies = await stage.run((tx) => tx.campaign.bodies(stage.board.tenantId));
  const played = await stage.launch(at('11-09 08:00'), {
    plan,
    planSha256: fingerprint(plan),
    bindings: guessBindings(plan, bodies),
    answers,
  });
  await played.settle();
  return played;
}

const enter = (played: Played, entered: readonly EnteredSubject[]): Promise<unknown> =>
  played.run((tx) => enterFacts(tx, { campaignId: played.campaignId, entered }, by()));
const apply = (played: Played): Promise<unknown> => played.run((tx) => applyRulesNow(tx, played.campaignId, by()));
const evaluations = (played: Played): Promise<{ code: string; revision: number; level: Level | null; missing: string | null }[]> =>
  stage.rows(
    `SELECT coalesce(p.code, b.code) AS code, e.revision, e.level, e.missing FROM evaluation e LEFT JOIN person p ON p.id = e.subject_id
       LEFT JOIN body b ON b.id = e.subject_id WHERE e.campaign_id = $1 ORDER BY code, e.revision`,
    [played.campaignId],
  );
const idOf = async (code: string): Promise<string> =>
  (await stage.rows<{ id: string }>(`SELECT id FROM person WHERE code = $1 UNION ALL SELECT id FROM body WHERE code = $1`, [code]))[0]
    ?.id ?? code;

describe('facts', () => {
  test('are kept as they were entered; the same again changes nothing; what was before stays', async () => {
    const played = await launched();
    expect(await enter(played, [member('S01'), branch('CB01')])).toEqual({ changed: 2, refusals: [] });
    expect(await enter(played, [member('S01'), branch('CB01')])).toEqual({ changed: 0, refusals: [] });
    expect(await enter(played, [member('S01', { tasksBeyondPlanPercent: '49,5' })])).toEqual({ changed: 1, refusals: [] });
    const story = await played.run(async (tx) => tx.classification.story(played.campaignId, await idOf('S01')));
    expect(story.sheets.map(({ revision, facts }) => [revision, facts['tasksBeyondPlanPercent']])).toEqual([
      [2, '49.5'],
      [1, '50'],
    ]);
    await expect(stage.rows(`UPDATE fact_sheet SET facts = '{}'`)).rejects.toMatchObject({ code: '42501' });
  });

  test('all or nothing, every mistake by its place and article', async () => {
    const played = await launched();
    const outcome = await played.run((tx) =>
      enterFacts(
        tx,
        {
          campaignId: played.campaignId,
          entered: [
            member('S01'),
            member('S02', { exemplary: undefined }),
            member('S03', { height: '170' }),
            member('S04', { tasksOnTimePercent: '100,01' }),
            member('XX'),
            member('S01'),
            member('S05', {}, { ballots: { collected: 10, excellent: 11 } }),
          ],
        },
        by(),
      ),
    );
    expect(outcome.changed).toBe(0);
    expect(outcome.refusals.map(({ at: place, refusal: { code, about } }) => [place, code, about.path, about.cite])).toEqual([
      [1, 'missing-key', 'facts.exemplary', 'Hướng dẫn 19-HD/ĐUK năm 2024, C.II.2'],
      [2, 'unknown-key', 'facts.height', 'Hướng dẫn 19-HD/ĐUK năm 2024, C.II.2'],
      [3, 'wrong-value', 'facts.tasksOnTimePercent', 'Hướng dẫn 19-HD/ĐUK năm 2024, C.II.2'],
      [4, 'no-such-subject', 'code', undefined],
      [5, 'subject-twice', 'code', undefined],
      [6, 'ballots-contradict', 'ballots.excellent', 'mục C.IV.11'],
    ]);
    expect(await played.list('*', 'fact_sheet', 'id')).toEqual([]);
  });

  test.each([
    ['no decision named', { discipline: 'disciplined' }, [], 'violation-missing'],
    ['an act of an earlier year lowers this one', { discipline: 'disciplined' }, [[2025, 'CB06']], 'violation-counted-once'],
    ['an act at another unit', { discipline: 'disciplined' }, [[2026, 'CB01']], 'violation-counted-once'],
    ['an act of this year and unit left out', { discipline: 'none' }, [[2026, 'CB06']], 'violation-counted-once'],
    ['an act of this year and unit', { discipline: 'disciplined' }, [[2026, 'CB06']], null],
    ['an act of an earlier year, not counted here', { discipline: 'none' }, [[2025, 'CB06']], null],
  ] as const)('H19-23, H19-31 one violation once: %s', async (_, facts, acts, code) => {
    const played = await launched();
    const violations = acts.map(([year, unit]) => ({ id: '01-QĐ/UBKT', acts: [{ year, unit }], decidedIn: 2026, remedied: false }));
    const entering = played.run((tx) => enterFactsOf(tx, played.campaignId, member('S06', facts, { violations }), by()));
    await (code === null ? expect(entering).resolves.toBeUndefined() : expect(entering).rejects.toMatchObject({ code }));
  });
});

describe('the gate', () => {
  test('proposes for everybody in the roster when the step closes, once; who has no facts stays undetermined', async () => {
    const played = await launched();
    await enter(played, [member('S01'), branch('CB01', { total: '84.995' })]);
    expect(await evaluations(played)).toEqual([]);
    await played.submit('civil-servants', 'UBND');
    const performed = await played.settle();
    expect(performed.map(({ kind }) => kind)).toEqual(['close-step', 'apply-rules']);
    const found = await evaluations(played);
    // 19 people, 12 branches, the executive committee and the leadership of the people's committee
    expect(found.length).toBe(19 + 12 + (await stage.rows(`SELECT 1 FROM body WHERE code IN ('BCH', 'UBND')`)).length);
    expect(found.filter(({ level }) => level !== null)).toEqual([
      { code: 'CB01', revision: 1, level: 'good', missing: null },
      { code: 'S01', revision: 1, level: 'excellent', missing: null },
    ]);
    const missing = found.find(({ code }) => code === 'S02')?.missing ?? '';
    expect(missing).toMatch(/^Chưa xác định: thiếu Gương mẫu về chính trị.*; Kỷ luật trong năm đánh giá\.$/u);
    expect(await apply(played)).toMatchObject({ proposed: 0 });
    await enter(played, [member('S01', { tasksBeyondPlanPercent: '49' })]);
    expect(await apply(played)).toMatchObject({ proposed: 1, undetermined: 0 });
    expect((await evaluations(played)).filter(({ code }) => code === 'S01').map(({ revision, level }) => [revision, level])).toEqual([
      [1, 'excellent'],
      [2, 'good'],
    ]);
    expect(await played.list('*', 'decision', 'id')).toEqual([]);
  });

  test('keeps the trace, the rules by their fingerprint and the warnings; no word of ours in what people read', async () => {
    const played = await launched();
    await enter(played, [member('S01')]);
    await apply(played);
    const [
      {
        evaluations: [last],
      },
    ] = [await played.run(async (tx) => tx.classification.story(played.campaignId, await idOf('S01')))];
    expect(last).toMatchObject({ ruleSet: 'h19-2024', kind: 'member', level: 'excellent', nextLevel: null });
    expect(last?.ruleSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(last?.trace.map(({ level, held, cite }) => [level, held, cite])).toEqual([
      ...Array.from({ length: 7 }, () => ['not_completed', false, 'mục C.II.2.4']),
      ['excellent', true, 'mục C.II.2.1'],
    ]);
    expect(last?.trace[7]?.conditions[5]).toEqual({
      fact: 'tasksBeyondPlanPercent',
      asks: 'Tỷ lệ nhiệm vụ hoàn thành vượt mức: từ 50% trở lên',
      found: '50%',
      held: true,
      cite: 'mục C.II.2.1',
    });
    expect(last?.warnings.map(({ code }) => code)).toEqual(['stand-in-rules', 'rules-outside-validity']);
    expect(JSON.stringify([last?.trace, last?.warnings, last?.explanation])).not.toMatch(/H19-|G-\d|h19-2024/);
  });
});

describe('decisions', () => {
  const body = 'standing-committee';
  const deciding = { body, documentNumber: '12-QĐ/ĐU', documentDate: '2026-12-18' };
  const settle = async (played: Played, ...levels: readonly (readonly [string, Level, string?])[]): Promise<unknown> => {
    const decisions = await Promise.all(levels.map(async ([code, level, reason = '']) => ({ subjectId: await idOf(code), level, reason })));
    return played.run((tx) => decide(tx, { campaignId: played.campaignId, ...deciding, decisions }, by()));
  };
  const recommended = (played: Played): Promise<Record<string, string | null>> =>
    played.run(async (tx) => {
      const campaign = await tx.campaign.find(played.campaignId);
      if (campaign === null) throw new Error('no campaign');
      const { subjects, recommended: found } = await readStandings(tx, await rulesOf(tx, campaign));
      return Object.fromEntries(subjects.map(({ id, code }) => [code, `${found.get(id)?.level ?? '-'} ${found.get(id)?.grounds}`]));
    });

  test('as proposed needs no reason; otherwise, and to change one, a reason; nothing is overwritten', async () => {
    const played = await launched();
    await enter(played, [member('S01', { tasksBeyondPlanPercent: '0' })]);
    await apply(played);
    await expect(settle(played, ['S01', 'completed'])).rejects.toMatchObject({ code: 'reason-missing' });
    await expect(settle(played, ['S02', 'good'])).rejects.toMatchObject({ code: 'reason-missing' });
    await settle(played, ['S01', 'good']);
    await expect(settle(played, ['S01', 'good'])).rejects.toMatchObject({ code: 'reason-missing' });
    await settle(played, ['S01', 'completed', 'Ý kiến của chi bộ']);
    const story = await played.run(async (tx) => tx.classification.story(played.campaignId, await idOf('S01')));
    expect(story.decisions.map(({ revision, level, recommended: was, reason }) => [revision, level, was, reason])).toEqual([
      [2, 'completed', 'good', 'Ý kiến của chi bộ'],
      [1, 'good', 'good', null],
    ]);
    await expect(stage.rows(`DELETE FROM decision`)).rejects.toMatchObject({ code: '42501' });
    await expect(
      played.run(async (tx) =>
        decide(
          tx,
          {
            campaignId: played.campaignId,
            ...deciding,
            body: 'branches',
            decisions: [{ subjectId: await idOf('S03'), level: 'good', reason: 'x' }],
          },
          by(),
        ),
      ),
    ).rejects.toMatchObject({ code: 'not-the-decider' });
    // another body that decides by the plan may, with a reason: who it is has been asked of the board (P79-05)
    const byOther = async (reason: string): Promise<unknown> => {
      const decisions = [{ subjectId: await idOf('CB03'), level: 'good' as const, reason }];
      return played.run((tx) =>
        decide(tx, { campaignId: played.campaignId, ...deciding, body: 'superior-standing-committee', decisions }, by()),
      );
    };
    await expect(byOther('')).rejects.toMatchObject({ code: 'reason-missing' });
    expect(await byOther('Theo phân cấp của cấp trên')).toEqual({ decided: 1 });
  });

  test('H19-15 to H19-17: 20% of who reaches good, by votes from the top, a tie across the last place left to people', async () => {
    const played = await launched();
    const votes = [90, 80, 70, 70, 60];
    const voted = ['S01', 'S02', 'S03', 'S04', 'S05'].map((code, n) =>
      member(code, {}, { ballots: { collected: 100, excellent: votes[n] ?? 0 } }),
    );
    const good = ['S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12', 'D01', 'D02', 'TC'].map((code) => member(code, { outstanding: false }));
    await enter(played, [...voted, ...good]);
    await apply(played);
    // 15 reach good: 3 places; S01 and S02 are in, S03 and S04 tie across the third, S05 is out
    expect(await recommended(played)).toMatchObject({
      ...{
        S01: 'excellent rules',
        S02: 'excellent rules',
        S03: '- tied',
        S04: '- tied',
        S05: 'good no-place',
        S06: 'good rules',
        BT: '- undetermined',
      },
    });
    await expect(
      settle(played, ['S01', 'excellent'], ['S02', 'excellent'], ['S03', 'excellent', 'Chọn'], ['S04', 'excellent', 'Chọn']),
    ).rejects.toMatchObject({ code: 'over-quota', message: expect.stringContaining('4 xuất sắc, chỉ được 3 trên 15') });
    await settle(played, ['S01', 'excellent'], ['S02', 'excellent'], ['S03', 'excellent', 'Tập thể chọn khi bằng phiếu']);
    expect(await recommended(played)).toMatchObject({ S04: 'good no-place' });
    const decisions = await played.run(async (tx) => {
      const campaign = await tx.campaign.find(played.campaignId);
      return campaign === null ? [] : recommendedOf(await readStandings(tx, await rulesOf(tx, campaign)), 'person');
    });
    expect(decisions.length).toBe(12);
    const all = { campaignId: played.campaignId, ...deciding, is: 'person' as const };
    await expect(played.run((tx) => decideAsProposed(tx, { ...all, basis: '0'.repeat(64) }, by()))).rejects.toMatchObject({
      code: 'proposals-changed',
    });
    expect(await played.run((tx) => decideAsProposed(tx, { ...all, basis: basisOf(decisions) }, by()))).toEqual({ decided: 12 });
    // one of the 15 falls below good: 2 places would be left for 3 who have them
    await expect(settle(played, ['S06', 'completed', 'Mới phát hiện'])).rejects.toMatchObject({ code: 'over-quota' });
    await settle(played, ['S06', 'completed', 'Mới phát hiện'], ['S03', 'good', 'Bớt một chỗ']);
  });

  test('H19-20 a vote that half of the ballots do not carry is no excellent, whatever the facts', async () => {
    const played = await launched();
    await enter(played, [member('S01', {}, { ballots: { collected: 20, excellent: 10 } })]);
    await apply(played);
    expect(await recommended(played)).toMatchObject({ S01: 'good outvoted' });
  });

  test('H19-14 no ceiling for heads where the board answered at launch that there is none', async () => {
    const played = await launched({ 'head-cap': { answer: 'Không áp dụng' } });
    await enter(played, [member('CT', { tasksBeyondPlanPercent: '0' })]);
    await apply(played);
    await settle(played, ['UBND', 'completed', 'Theo hồ sơ']);
    expect(await recommended(played)).toMatchObject({ CT: 'good rules' });
    await settle(played, ['CT', 'good']);
  });

  test('H19-13, H19-14 nobody above what they head, whichever is decided first', async () => {
    const played = await launched();
    await enter(played, [member('CT', { tasksBeyondPlanPercent: '0' })]);
    await apply(played);
    await settle(played, ['UBND', 'completed', 'Theo hồ sơ']);
    expect(await recommended(played)).toMatchObject({ CT: 'completed capped' });
    await expect(settle(played, ['CT', 'good', 'Xét công lao'])).rejects.toMatchObject({
      code: 'above-ceiling',
      message: expect.stringContaining(
        'Chủ tịch Thử không thể ở mức Hoàn thành tốt nhiệm vụ khi Ủy ban nhân dân phường Hoa Mai ở mức Hoàn thành nhiệm vụ',
      ),
    });
    await settle(played, ['CT', 'completed']);
    await expect(settle(played, ['UBND', 'not_completed', 'Xem lại'])).rejects.toMatchObject({ code: 'above-ceiling' });
    await settle(played, ['UBND', 'not_completed', 'Xem lại'], ['CT', 'not_completed', 'Theo tập thể']);
  });
});
