import { randomUUID } from 'node:crypto';
import { amendStep } from '@libs/acts/campaign/amend-step';
import { cancelCampaign, endCampaign, pauseCampaign, resumeCampaign } from '@libs/acts/campaign/change-state';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { acknowledge } from '@libs/acts/chasing/acknowledge';
import { acknowledgeOnBehalf } from '@libs/acts/chasing/acknowledge-on-behalf';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { submitDuty } from '@libs/acts/review/submit-duty';
import { waiveDuty } from '@libs/acts/review/waive-duty';
import type { Actor } from '@libs/acts/actor';
import type { Tx } from '@libs/acts/tx';
import { Refusal } from '@libs/domain/refusal';
import { at, lastOf } from '../support/viet-nam-2026';
import { fingerprint } from './fingerprint';
import { handIn, type Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

type Act = (tx: Tx, ids: { duty: string; step: string; campaign: string }, by: Actor) => Promise<unknown>;

const acts = {
  submit: (tx, { duty }, by) => handIn(tx, duty, by),
  submitNothing: (tx, { duty }, by) => submitDuty(tx, { dutyId: duty, text: ' \n', attachments: [] }, by),
  return: (tx, { duty }, by) => returnSubmission(tx, { dutyId: duty, reason: 'Thiếu biên bản' }, by),
  returnWithoutReason: (tx, { duty }, by) => returnSubmission(tx, { dutyId: duty, reason: ' ' }, by),
  waive: (tx, { duty }, by) => waiveDuty(tx, { dutyId: duty, reason: 'Mới sáp nhập' }, by),
  waiveWithoutReason: (tx, { duty }, by) => waiveDuty(tx, { dutyId: duty, reason: '' }, by),
  acknowledge: (tx, { duty }, by) => acknowledge(tx, { dutyId: duty, personId: null, note: 'Đã nắm' }, by),
  amend: (tx, { step }, by) =>
    amendStep(
      tx,
      { stepId: step, dueAt: lastOf('12-10'), documentNumber: '05-CV/BTC', documentDate: '2026-11-09', reason: 'Bão', confirmed: true },
      by,
    ),
  amendToNow: (tx, { step }, by) =>
    amendStep(
      tx,
      { stepId: step, dueAt: at('11-09 08:00'), documentNumber: '05-CV/BTC', documentDate: '2026-11-09', reason: 'Bão', confirmed: true },
      by,
    ),
  close: (tx, { step }, by) => closeStepEarly(tx, { stepId: step, reason: 'Đã đủ' }, by),
  closeWithoutReason: (tx, { step }, by) => closeStepEarly(tx, { stepId: step, reason: '\t' }, by),
  pause: (tx, { campaign }, by) => pauseCampaign(tx, { campaignId: campaign, reason: 'Bầu cử' }, by),
  pauseWithoutReason: (tx, { campaign }, by) => pauseCampaign(tx, { campaignId: campaign, reason: '' }, by),
  resume: (tx, { campaign }, by) => resumeCampaign(tx, { campaignId: campaign, reason: '' }, by),
  cancel: (tx, { campaign }, by) => cancelCampaign(tx, { campaignId: campaign, reason: 'Nhầm năm' }, by),
  cancelWithoutReason: (tx, { campaign }, by) => cancelCampaign(tx, { campaignId: campaign, reason: ' ' }, by),
  end: (tx, { campaign }, by) => endCampaign(tx, { campaignId: campaign, reason: 'Đã xong' }, by),
  endWithoutReason: (tx, { campaign }, by) => endCampaign(tx, { campaignId: campaign, reason: '' }, by),
} satisfies Record<string, Act>;
type ActName = keyof typeof acts;

/** Performs an act on a played campaign; step and body name the duty. */
async function perform(
  played: Played,
  name: ActName,
  step = 'reviews',
  body = step === 'delegated-results' ? 'BTC' : 'CB01',
): Promise<void> {
  const ids = { duty: await played.dutyId(step, body), step: await played.stepId(step), campaign: played.campaignId };
  await played.run((tx) => acts[name](tx, ids, stage.board));
}

/** What an act is refused with; everything in the database must be as before. */
async function refused(attempt: () => Promise<unknown>): Promise<Refusal> {
  const before = await fingerprint(stage.db);
  const answer = await attempt().then(
    () => 'was not refused',
    (error: unknown) => error,
  );
  expect(answer).toBeInstanceOf(Refusal);
  expect(await fingerprint(stage.db)).toEqual(before);
  return answer as Refusal;
}

const over = { code: 'campaign-over', status: 'conflict' };
const ended = { ...over, message: 'Đợt kiểm điểm này đã kết thúc; chỉ còn xem được.' };
const cancelled = { ...over, message: 'Đợt kiểm điểm này đã bị hủy; chỉ còn xem được.' };
const reason = (path = 'reason') => ({ code: 'reason-missing', path });

describe('what an act is refused with; nothing is changed by it', () => {
  test.each<[string, ActName[], ActName, string, { code: string; message?: string; status?: string; cite?: string; path?: string }]>([
    [
      'handing in before the step is open',
      [],
      'submit',
      'delegated-results',
      { code: 'step-not-open', status: 'conflict', cite: 'G-04', message: 'Bước này chưa mở nên chưa nộp được.' },
    ],
    [
      'handing in out of order (G-04)',
      [],
      'submit',
      'results',
      {
        code: 'out-of-order',
        status: 'conflict',
        cite: 'G-04; P79-11, IX.1',
        message:
          'Chưa nộp được “Gửi báo cáo kết quả kèm hồ sơ về Ban Tổ chức Đảng ủy”: đơn vị còn phải xong trước bước “Hoàn thành kiểm điểm của tập thể và cá nhân thuộc diện Ban Thường vụ Đảng ủy trực tiếp đánh giá”.',
      },
    ],
    [
      'handing in after the step was closed',
      ['close'],
      'submit',
      'reviews',
      { code: 'step-closed', status: 'conflict', message: 'Bước này đã đóng; muốn nộp lại, đề nghị Ban Tổ chức trả hồ sơ.' },
    ],
    [
      'handing in what was waived',
      ['waive'],
      'submit',
      'reviews',
      { code: 'duty-waived', status: 'conflict', message: 'Việc này đã được miễn, không phải nộp.' },
    ],
    [
      'handing in nothing',
      [],
      'submitNothing',
      'reviews',
      { code: 'nothing-submitted', path: 'text', message: 'Hãy viết nội dung hoặc đính kèm ít nhất một tệp.' },
    ],
    ['handing in after the end', ['end'], 'submit', 'reviews', ended],
    ['handing in after a cancellation', ['cancel'], 'submit', 'reviews', cancelled],
    [
      'returning what was not handed in',
      [],
      'return',
      'reviews',
      { code: 'nothing-to-return', status: 'conflict', message: 'Việc này chưa nộp nên không có gì để trả lại.' },
    ],
    ['returning what was waived', ['waive'], 'return', 'reviews', { code: 'nothing-to-return', status: 'conflict' }],
    ['returning twice', ['submit', 'return'], 'return', 'reviews', { code: 'nothing-to-return', status: 'conflict' }],
    [
      'returning without a reason',
      ['submit'],
      'returnWithoutReason',
      'reviews',
      { ...reason(), message: 'Hãy ghi vì sao trả lại và cần làm gì; đơn vị sẽ đọc lý do này.' },
    ],
    ['returning after the end', ['submit', 'end'], 'return', 'reviews', ended],
    [
      'waiving what is done',
      ['submit'],
      'waive',
      'reviews',
      { code: 'nothing-owed', status: 'conflict', message: 'Việc này đã xong hoặc đã được miễn.' },
    ],
    ['waiving twice', ['waive'], 'waive', 'reviews', { code: 'nothing-owed', status: 'conflict' }],
    ['waiving without a reason', [], 'waiveWithoutReason', 'reviews', { ...reason(), message: 'Hãy ghi lý do miễn.' }],
    ['waiving after a cancellation', ['cancel'], 'waive', 'reviews', cancelled],
    [
      'acknowledging what is done',
      ['submit'],
      'acknowledge',
      'reviews',
      { code: 'nothing-owed', status: 'conflict', message: 'Việc này đã xong, không cần nắm thêm.' },
    ],
    ['acknowledging after the end', ['end'], 'acknowledge', 'reviews', ended],
    [
      'amending to this very instant',
      [],
      'amendToNow',
      'reviews',
      {
        code: 'deadline-in-the-past',
        path: 'due',
        cite: 'G-13',
        message: 'Hạn mới phải sau lúc này (08:00 thứ Hai, 09/11/2026); hãy chọn một ngày muộn hơn.',
      },
    ],
    [
      'amending a closed step',
      ['close'],
      'amend',
      'reviews',
      { code: 'step-closed', status: 'conflict', cite: 'G-13', message: 'Bước này đã đóng, không đổi hạn được nữa.' },
    ],
    ['amending after the end', ['end'], 'amend', 'reviews', ended],
    ['closing twice', ['close'], 'close', 'reviews', { code: 'step-closed', status: 'conflict', message: 'Bước này đã đóng rồi.' }],
    [
      'closing without a reason',
      [],
      'closeWithoutReason',
      'reviews',
      { ...reason(), message: 'Hãy ghi lý do đóng bước khi còn việc chưa xong.' },
    ],
    ['closing after a cancellation', ['cancel'], 'close', 'reviews', cancelled],
    [
      'pausing without a reason',
      [],
      'pauseWithoutReason',
      'reviews',
      { ...reason(), message: 'Hãy ghi lý do; lý do được lưu cùng đợt kiểm điểm.' },
    ],
    ['pausing after the end', ['end'], 'pause', 'reviews', ended],
    ['resuming after the end', ['end'], 'resume', 'reviews', ended],
    ['resuming after a cancellation', ['cancel'], 'resume', 'reviews', cancelled],
    ['cancelling without a reason', [], 'cancelWithoutReason', 'reviews', reason()],
    ['cancelling after the end', ['end'], 'cancel', 'reviews', ended],
    ['ending without a reason', [], 'endWithoutReason', 'reviews', reason()],
    ['ending after a cancellation', ['cancel'], 'end', 'reviews', cancelled],
  ])('%s', async (_, before, act, step, { code, message, ...about }) => {
    const played = await stage.launched();
    for (const earlier of before) await perform(played, earlier, step);
    const refusal = await refused(() => perform(played, act, step));
    expect([refusal.code, refusal.about]).toEqual([code, about]);
    if (message !== undefined) expect(refusal.message).toBe(message);
  });

  test('acknowledging for somebody who would not hear of it', async () => {
    const played = await stage.launched();
    const dutyId = await played.dutyId('reviews', 'CB01');
    const [own] = await stage.rows<{ id: string }>(`SELECT id FROM person WHERE code = 'S01'`);
    const refusal = await refused(() => played.run((tx) => acknowledgeOnBehalf(tx, { dutyId, personId: own!.id, note: '' }, stage.board)));
    expect([refusal.code, refusal.about]).toEqual(['not-in-charge', { path: 'personId', cite: 'G-10' }]);
  });
});

test.each([
  ['pause', 'pause'],
  ['cancel', 'cancel'],
  ['end', 'end'],
] as const)('what is so already is left alone, not refused: %s', async (first, again) => {
  const played = await stage.launched();
  await perform(played, first);
  const before = await fingerprint(stage.db);
  await perform(played, again);
  expect(await fingerprint(stage.db)).toEqual(before);
});

describe('what is not there, or is another committee’s, is the same to whoever asks', () => {
  const missing: Record<string, string> = { duty: 'no-such-duty', step: 'no-such-step', campaign: 'no-such-campaign' };
  const asked = (Object.keys(acts) as ActName[])
    .filter((name) => !/Without|Nothing|ToNow/.test(name))
    .map((name): [ActName, string] => [
      name,
      /amend|close/.test(name) ? 'step' : /pause|resume|cancel|end/.test(name) ? 'campaign' : 'duty',
    ]);
  let other: Stage['board'];
  let played: Played;
  beforeAll(async () => {
    played = await stage.launched(['reviews', 'CB01']);
    other = { ...stage.board, tenantId: await stage.uow.run(null, (tx) => tx.access.createTenant('Đảng ủy phường Khác')) };
  });

  test.each(asked)('%s (%s)', async (name, kind) => {
    const ids = { duty: await played.dutyId('reviews', 'CB01'), step: await played.stepId('reviews'), campaign: played.campaignId };
    const nowhere = { duty: randomUUID(), step: randomUUID(), campaign: randomUUID() };
    const foreign = await refused(() => stage.run((tx) => acts[name](tx, ids, other), other));
    const none = await refused(() => stage.run((tx) => acts[name](tx, nowhere, stage.board)));
    expect([foreign.code, foreign.about]).toEqual([missing[kind], { status: 'not-found' }]);
    expect([none.code, none.about, none.message]).toEqual([foreign.code, foreign.about, foreign.message]);
  });
});
