import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toIso } from '@libs/domain/calendar/instant';
import type { Plan } from '@libs/domain/plan/plan';
import { stepDeadlines } from '@libs/domain/plan/step-deadlines';
import { Refusal } from '@libs/domain/refusal';
import { loadPlan, readPlan } from './load-plan';

const PLANS = join(__dirname, '..', '..', 'test', 'plans');
const CORPORATION = readFileSync(join(PLANS, 'tong-cong-ty-song-lam.yaml'), 'utf8');
const COMPANY = readFileSync(join(PLANS, 'cong-ty-ben-thuy.yaml'), 'utf8');

function parentOf(id: string): Plan {
  return id === 'tct-song-lam' ? readPlan(CORPORATION, 'tct.yaml').plan : loadPlan(id).plan;
}

function refusal(text: string): string {
  try {
    readPlan(text, 'con.yaml', parentOf);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nhận';
}

describe('P58-05 a lower body’s plan inherits from its superior’s', () => {
  test('three levels: what each leaves alone is the superior’s', () => {
    const { plan } = readPlan(COMPANY, 'cty.yaml', parentOf);
    expect(
      stepDeadlines(plan, 2026).map(({ step, deadline }) => [step.id, deadline ? toIso(deadline.instant).slice(0, 10) : null]),
    ).toEqual([
      ['own-plans', null],
      ['suggestions', null],
      ['reviews', '2026-11-28'], // the company's; the corporation's is 05/12, P58's "vào dịp cuối năm"
      ['dossiers', '2026-12-07'], // 11/12 in the corporation, 19/12 in P58
      ['decision', null],
      ['company-meeting', '2026-12-24'], // the corporation's own step
    ]);
    expect(plan.papers.workingDays).toBe(5);
    expect(plan.reports.find(({ id }) => id === 'member')?.sections).toHaveLength(6);
    expect(plan.reports.find(({ id }) => id === 'collective')?.sections).toHaveLength(7);
    expect(plan.inherits).toBe('tct-song-lam');
    expect(plan.exclusions).toEqual(['exempted', 'founded-under-6-months']);
  });

  // [what the child tries, how, what the refusal says and where]
  test.each([
    [
      'a later deadline',
      COMPANY.replace('trước ngày 08/12 hằng năm', 'trước ngày 13/12 hằng năm'),
      /con\.yaml, dòng 15, cột \d+ \(steps\[1\]\): bước “dossiers” không có hạn hoặc hạn muộn hơn hạn của cấp trên \(11\/12\/2026\)/,
    ],
    [
      'words that name no day where the superior names one',
      COMPANY.replace('trước ngày 08/12 hằng năm', 'vào dịp cuối năm'),
      /“dossiers” không có hạn/,
    ],
    [
      'another kind of step',
      COMPANY.replace('deadline: { text: trước', 'does: confirm\n    reason: a\n    deadline: { text: trước'),
      /đổi loại việc/,
    ],
    [
      'fewer bodies',
      COMPANY.replace('  - id: dossiers\n', '  - id: dossiers\n    bodies: { implementing: [leaderships] }\n'),
      /bớt cơ quan thực hiện “party-units”/,
    ],
    [
      'fewer things done first',
      COMPANY.replace('  - id: dossiers\n', '  - id: dossiers\n    needs: []\n'),
      /bớt việc phải xong trước “reviews”/,
    ],
    ['more people left out', `${COMPANY}exclusions: [exempted, suspended]\n`, /không kiểm điểm thêm diện “suspended”/],
    [
      'papers later',
      `${COMPANY}papers: { workingDays: 3, of: [collective, person], cite: a }\n`,
      /gửi dự thảo trước ít ngày hơn cấp trên \(5/,
    ],
    ['papers of fewer', `${COMPANY}papers: { workingDays: 5, of: [collective], cite: a }\n`, /bỏ việc gửi trước dự thảo của “person”/],
    [
      'a shorter conference',
      `${COMPANY}conferences:\n  - { subjects: [grassroots-committees], atLeast: { amount: 3, unit: session }, cite: a }\n`,
      /thời gian hội nghị kiểm điểm của “grassroots-committees” ngắn hơn/,
    ],
    [
      'a report without a head',
      `${COMPANY}reports:\n  - { id: collective, name: a, sections: [Những vấn đề khác], cite: a }\n`,
      /mẫu “collective” bỏ nội dung “Việc quán triệt/,
    ],
    [
      'another decider',
      `${COMPANY}deciding:\n  - { subjects: [members], decides: [organizing-board], cite: a }\n`,
      /đổi cơ quan quyết định mức xếp loại của “Đảng viên trong toàn Đảng bộ Khối”/,
    ],
    ['a thinner ladder', `${COMPANY}ladder:\n  - { day: 0 }\n`, /bỏ bậc nhắc -5 ngày làm việc/],
    [
      'a step of its own that is not whole',
      `${COMPANY}  - id: them\n    title: Việc thêm\n`,
      /dòng 17, cột 5 \(steps\[2\]\.does\): thiếu “does”/,
    ],
    ['a key that is not there', `${COMPANY}recur: once\n`, /khóa “recur” không có trong mẫu/],
  ])('%s is refused', (_what, text, says) => {
    expect(refusal(text)).toMatch(says);
  });

  // What a child may do.
  test.each([
    ['a tighter deadline', COMPANY.replace('trước ngày 08/12', 'trước ngày 01/12')],
    [
      'a decider where the superior left it open',
      `${COMPANY}deciding:\n  - { subjects: [bloc-standing], decides: [standing-committee], cite: a }\n`,
    ],
    ['fewer people left out', `${COMPANY}exclusions: [founded-under-6-months]\n`],
    ['a gate more', `${COMPANY}order:\n  - { gate: G-04b, cite: a }\n`],
    ['its own rule set', `${COMPANY}rules: { set: qd366-2025, cite: a }\n`],
  ])('%s is taken', (_what, text) => {
    expect(refusal(text)).toBe('nhận');
  });

  test('a parent the library does not have', () => {
    expect(refusal(COMPANY.replace('inherits: tct-song-lam', 'inherits: p80'))).toContain('Không có kế hoạch “p80”');
  });
});
