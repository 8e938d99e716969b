import { P79_WORDS } from '../support/board-words';
import { at, lastOf } from '../support/viet-nam-2026';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('what the board confirmed and answered is kept with the campaign (B-05, G-14, P79-04)', () => {
  const read = async (campaignId: string): Promise<unknown[]> => [
    await stage.rows(`SELECT finding, reason, at, account_id FROM confirmed_finding WHERE campaign_id = $1`, [campaignId]),
    await stage.rows(`SELECT setting, answer, note FROM settled_question WHERE campaign_id = $1 ORDER BY ordinal`, [campaignId]),
  ];

  test('reasons, answers and why a deadline is another', async () => {
    const { answers, confirmed } = P79_WORDS;
    const noted = { ...answers, 'who-is-dang-uy': { answer: 'Ban Chấp hành Đảng bộ', note: 'Theo quy chế' } };
    const decisions = { results: { dueAt: lastOf('11-30'), reason: 'Chờ hội nghị cấp trên' } };
    const { campaignId } = await stage.launch(at('11-09 08:00'), { confirmed, answers: noted, decisions });
    const reason = 'Đã hỏi cấp trên, thực hiện như văn bản';
    expect(await read(campaignId)).toEqual([
      [{ finding: 'no-decider/P79-05', reason, at: at('11-09 08:00'), account_id: null }],
      [
        { setting: 'who-is-dang-uy', answer: 'Ban Chấp hành Đảng bộ', note: 'Theo quy chế' },
        { setting: 'rule-set', answer: answers['rule-set']?.answer, note: null },
      ],
    ]);
    const steps = await stage.rows(`SELECT key, due_reason FROM campaign_step WHERE campaign_id = $1 ORDER BY ordinal`, [campaignId]);
    expect(steps).toEqual([
      { key: 'reviews', due_reason: null },
      { key: 'results', due_reason: 'Chờ hội nghị cấp trên' },
      { key: 'delegated-results', due_reason: null },
    ]);
  });

  test('a rehearsal goes on without, and says what was left open', async () => {
    const { campaignId } = await stage.launch();
    expect(await read(campaignId)).toEqual([
      [{ finding: 'no-decider/P79-05', reason: null, at: at('11-09 08:00'), account_id: null }],
      [
        { setting: 'who-is-dang-uy', answer: 'Ban Thường vụ Đảng ủy', note: null },
        { setting: 'rule-set', answer: null, note: null },
      ],
    ]);
  });
});
