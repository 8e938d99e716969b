import { launchCampaign } from '@libs/acts/campaign/launch-campaign';
import { cancelCampaign, pauseCampaign, resumeCampaign } from '@libs/acts/campaign/change-state';
import { composeMessages } from '@libs/acts/chasing/compose-messages';
import { at } from '../support/viet-nam-2026';
import { FRAME, type Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const compose = ({ worldId }: Played, limit = 500, deliver: 'send' | 'capture' = 'send'): Promise<number> =>
  stage.run((tx) => composeMessages(tx, { worldId, deliver, frame: FRAME, limit }));
interface Mail {
  readonly code: string;
  readonly occasion: string;
  readonly plan_day: string;
  readonly state: string;
  readonly whys: string[];
}
const mails = ({ worldId }: Played, day: string): Promise<Mail[]> =>
  stage.rows<Mail>(
    `SELECT p.code, split_part(m.occasion, ':', 1) AS occasion, to_char(m.plan_day, 'MM-DD') AS plan_day, m.state,
            ARRAY(SELECT concat_ws(' ', r.why, s.key, b.code) FROM reminder r JOIN duty d ON d.id = r.duty_id JOIN campaign_step s ON s.id = d.step_id
                    JOIN body b ON b.id = d.bearer_id WHERE r.message_id = m.id ORDER BY 1) AS whys
       FROM message m JOIN person p ON p.id = m.person_id WHERE m.world_id = $1 AND m.plan_day = $2 ORDER BY p.code, m.occasion`,
    [worldId, `2026-${day}`],
  );
const waiting = ({ worldId }: Played): Promise<{ code: string; why: string; send_at: number }[]> =>
  stage.rows(
    `SELECT p.code, r.why, r.send_at FROM reminder r JOIN person p ON p.id = r.person_id
      WHERE r.world_id = $1 AND r.message_id IS NULL AND r.dropped IS NULL ORDER BY 1, 2`,
    [worldId],
  );
/** Launch notices written; branches 01 and 02 have done the reviews, 02 the results as well; it is 07:30 of Tuesday 17/11, −5 of the reviews. */
async function firstDigest(): Promise<Played> {
  const played = await stage.launched(['reviews', 'CB01', 'CB02'], ['results', 'CB02']);
  await compose(played);
  await played.settleAt(at('11-17 07:00'));
  await played.moveTo(at('11-17 07:30'));
  return played;
}

describe('one message a person (architecture.md section 6)', () => {
  test('the launch: one notice with everything that person will owe, at once', async () => {
    const played = await stage.launch();
    expect(await compose(played)).toBe(17);
    const [first, ...others] = await mails(played, '11-09');
    expect(first).toEqual({
      code: 'BT',
      occasion: 'launch',
      plan_day: '11-09',
      state: 'queued',
      whys: ['launch results BCH', 'launch reviews BCH'],
    });
    expect(others).toHaveLength(16);
    const [mail] = await stage.rows<{ subject: string; body: string }>(
      `SELECT m.subject, m.body FROM message m JOIN person p ON p.id = m.person_id WHERE m.world_id = $1 AND p.code = 'S09'`,
      [played.worldId],
    );
    expect(mail).toEqual({
      subject: 'Việc cần làm chậm nhất hết ngày thứ Tư, 25/11/2026 – Chi bộ 9 và 1 việc khác',
      body: [
        'Kính gửi đồng chí Bí thư Thử 09,',
        'Kế hoạch 79-KH/ĐU đã được triển khai; đồng chí chịu trách nhiệm các việc nêu dưới đây.',
        '',
        'Việc cần làm (2):',
        '- Chi bộ 9: Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá, hạn hết ngày thứ Tư, 25/11/2026',
        '  (Kế hoạch 79-KH/ĐU, mục IX.1: “trước ngày 26/11”)',
        '- Chi bộ 9: Gửi báo cáo kết quả kèm hồ sơ về Ban Tổ chức Đảng ủy, hạn hết ngày thứ Sáu, 27/11/2026',
        '  (Kế hoạch 79-KH/ĐU, mục IX.1: “trước ngày 28/11 hàng năm”)',
        '',
        `Mở việc: ${FRAME.address}/dot/${played.campaignId}/viec/${await played.dutyId('reviews', 'CB09')}`,
        `Nếu đang vướng hoặc cần hỏi: ${FRAME.contact}`,
      ].join('\n'),
    });
  });

  test('the digest: not before its hour, then everybody’s reminders of the morning, those of two reasons in one line', async () => {
    const played = await firstDigest();
    await played.moveTo(at('11-17 07:29'));
    expect(await compose(played)).toBe(0);
    await played.moveTo(at('11-17 07:30'));
    expect(await compose(played)).toBe(12);
    const digests = await mails(played, '11-17');
    expect(digests.map(({ code }) => code)).toEqual(['BT', 'CT', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12']);
    expect(digests[2]).toEqual({ code: 'S03', occasion: 'digest', plan_day: '11-17', state: 'queued', whys: ['owes:-5 reviews CB03'] });
    expect(await waiting(played)).toEqual([]);
  });

  test('composing again, or two couriers at once, writes nothing twice', async () => {
    const played = await firstDigest();
    await Promise.all([compose(played), compose(played), compose(played, 1)]);
    const once = await mails(played, '11-17');
    expect(once).toHaveLength(12);
    expect(await compose(played)).toBe(0);
    expect(await mails(played, '11-17')).toEqual(once);
  });

  test('page by page, a person after the other', async () => {
    const played = await firstDigest();
    const pages: number[] = [];
    for (let people = 1; people > 0;) pages.push((people = await compose(played, 5)));
    expect(pages).toEqual([5, 5, 2, 0]);
    expect(await mails(played, '11-17')).toHaveLength(12);
  });

  test('over two campaigns of the same world', async () => {
    const played = await firstDigest();
    const input = await stage.input({ again: true, worldId: played.worldId });
    const { campaignId } = await stage.run((tx) => launchCampaign(tx, input, stage.board));
    await played.run((tx) => tx.chasing.remindAll(campaignId, 'amended', '2026-11-17', at('11-17 07:30')));
    await compose(played);
    const ofS12 = (await mails(played, '11-17')).filter(({ code }) => code === 'S12');
    expect(ofS12.map(({ occasion, whys }) => [occasion, whys])).toEqual([
      // What has happened to a step is told also to who cannot begin it yet; a rung is not.
      ['digest', ['amended results CB12', 'amended reviews CB12', 'owes:-5 reviews CB12']],
      ['launch', ['launch results CB12', 'launch reviews CB12']],
    ]);
  });
});

describe('true when it is written', () => {
  test('what was done in the meantime is dropped, and who owes nothing else hears nothing', async () => {
    const played = await firstDigest();
    await played.submit('reviews', 'CB12');
    await compose(played);
    expect((await mails(played, '11-17')).map(({ code }) => code)).not.toContain('S12');
    expect(
      await stage.rows(
        `SELECT dropped FROM reminder r JOIN person p ON p.id = r.person_id WHERE r.world_id = $1 AND p.code = 'S12' AND plan_day = '2026-11-17'`,
        [played.worldId],
      ),
    ).toEqual([{ dropped: 'no-longer-owed' }]);
  });

  test('a campaign that rests writes nothing but that it rests; what it had to say goes out in working hours once it goes on', async () => {
    const played = await firstDigest();
    const change = (act: typeof pauseCampaign): Promise<unknown> =>
      played.run((tx) => act(tx, { campaignId: played.campaignId, reason: 'Bầu cử' }, stage.board));
    await change(pauseCampaign);
    // S02 and D02 have handed in everything: 15 of 17 still owe something.
    expect(await compose(played)).toBe(15);
    expect(new Set((await mails(played, '11-17')).flatMap(({ whys }) => whys.map((why) => why.split(' ')[0])))).toEqual(
      new Set(['paused']),
    );
    expect(await played.run((tx) => tx.message.earliestSending(played.worldId))).toBeNull();
    await played.moveTo(at('11-21 20:00'));
    await change(resumeCampaign);
    await compose(played);
    expect(await mails(played, '11-21')).toEqual([]);
    expect(new Set((await waiting(played)).map(({ send_at }) => send_at))).toEqual(new Set([at('11-23 07:30')]));
    await played.moveTo(at('11-23 07:30'));
    await compose(played);
    const resumed = await mails(played, '11-23');
    expect(resumed).toHaveLength(15);
    expect(resumed.find(({ code }) => code === 'S12')?.whys).toEqual([
      ...['owes:-5 reviews CB12', 'resumed results CB12', 'resumed reviews CB12'],
    ]);
  });

  test('of a campaign that was cancelled nothing is written but that it was, once', async () => {
    const played = await firstDigest();
    await played.run((tx) => cancelCampaign(tx, { campaignId: played.campaignId, reason: 'Nhầm năm' }, stage.board));
    await compose(played);
    const told = await mails(played, '11-17');
    expect([told.length, new Set(told.flatMap(({ whys }) => whys.map((why) => why.split(' ')[0])))]).toEqual([15, new Set(['cancelled'])]);
    expect([await compose(played), await waiting(played)]).toEqual([0, []]);
  });
});

describe('one digest a day', () => {
  test('a later reminder of that day goes out at once to who has had none, and waits for tomorrow’s digest for who has', async () => {
    const played = await firstDigest();
    await compose(played);
    await played.moveTo(at('11-17 09:00'));
    for (const [step, body] of [
      ['results', 'CB02'],
      ['reviews', 'CB12'],
    ] as const) {
      const dutyId = await played.dutyId(step, body);
      await played.run((tx) => tx.review.markReturned(dutyId, at('11-17 09:00'), 'Thiếu biên bản'));
      await played.run((tx) => tx.chasing.remindDuty(dutyId, 'returned', '2026-11-17', at('11-17 09:00')));
    }
    await compose(played);
    const today = await mails(played, '11-17');
    expect(today.filter(({ code }) => ['S02', 'D02', 'S12'].includes(code)).map(({ code, whys }) => [code, whys])).toEqual([
      ['D02', ['returned results CB02']],
      ['S02', ['returned results CB02']],
      ['S12', ['owes:-5 reviews CB12']],
    ]);
    expect(await waiting(played)).toEqual([{ code: 'S12', why: 'returned', send_at: at('11-18 07:30') }]);
    await played.moveTo(at('11-18 07:30'));
    await compose(played);
    expect((await mails(played, '11-18')).map(({ code, whys }) => [code, whys])).toEqual([['S12', ['returned reviews CB12']]]);
  });

  test('somebody who has had today’s digest gets the rest tomorrow', async () => {
    const played = await firstDigest();
    await compose(played);
    await stage.rows(`UPDATE reminder SET message_id = NULL WHERE world_id = $1 AND why = 'owes:-5'`, [played.worldId]);
    await played.moveTo(at('11-17 10:00'));
    expect(await compose(played)).toBe(12);
    expect(await compose(played)).toBe(0);
    expect(await mails(played, '11-17')).toHaveLength(12);
    expect(new Set((await waiting(played)).map(({ send_at }) => send_at))).toEqual(new Set([at('11-18 07:30')]));
    await played.moveTo(at('11-18 07:30'));
    await compose(played);
    expect(await mails(played, '11-18')).toHaveLength(12);
  });
});

describe('the outcome is on record', () => {
  test('nobody without an address is forgotten: the message stands, with that as its state', async () => {
    await stage.rows(`UPDATE person SET email = NULL WHERE code = 'S12'`);
    try {
      const played = await firstDigest();
      await compose(played);
      const states = (await mails(played, '11-17')).map(({ code, state, whys }) => [code, state, whys.length]);
      expect(states.filter(([, state]) => state !== 'queued')).toEqual([['S12', 'no-address', 1]]);
      expect(
        await stage.rows(`SELECT next_try FROM message m JOIN person p ON p.id = m.person_id WHERE m.world_id = $1 AND p.code = 'S12'`, [
          played.worldId,
        ]),
      ).toEqual([{ next_try: null }, { next_try: null }]);
    } finally {
      await stage.rows(`UPDATE person SET email = 's12@vidu.example' WHERE code = 'S12'`);
    }
  });

  test('in a rehearsal it is captured, not sent', async () => {
    const played = await firstDigest();
    await compose(played, 500, 'capture');
    expect(new Set((await mails(played, '11-17')).map(({ state }) => state))).toEqual(new Set(['captured']));
  });
});

test('who hears of a duty for two reasons reads it once, as the one who owes it', async () => {
  await stage.rows(
    `UPDATE oversight SET person_id = (SELECT id FROM person WHERE code = 'S12') WHERE organisation_id = (SELECT id FROM organisation WHERE code = 'CB12')`,
  );
  try {
    const played = await stage.launched();
    await compose(played);
    await played.settleAt(at('11-26 07:00'));
    await played.moveTo(at('11-26 07:30'));
    await compose(played);
    const [mail] = await stage.rows<{ body: string; subject: string }>(
      `SELECT m.subject, m.body FROM message m JOIN person p ON p.id = m.person_id WHERE m.world_id = $1 AND p.code = 'S12' AND m.occasion = 'digest'`,
      [played.worldId],
    );
    expect(mail?.subject).toBe('Việc đã quá hạn 25/11/2026 – Chi bộ 12');
    expect(mail?.body).toContain('Việc cần làm (1):\n- Chi bộ 12:');
    expect(mail?.body).not.toContain('đồng chí cần nắm');
  } finally {
    await stage.rows(
      `UPDATE oversight SET person_id = (SELECT id FROM person WHERE code = 'U2') WHERE organisation_id = (SELECT id FROM organisation WHERE code = 'CB12')`,
    );
  }
});
