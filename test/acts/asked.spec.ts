import { showUnit } from '@libs/acts/campaign/show-unit';
import type { Unit } from '@libs/contracts/unit';
import { bearersOf, guessBindings } from '@libs/domain/campaign/bind-bodies';
import { draftSteps, type StepDecision } from '@libs/domain/campaign/draft-steps';
import { SqlUnit } from '@libs/persistence/campaign/unit.queries';
import { loadPlan } from '@libs/rulebook/load-plan';
import { smallWard } from '../rehearsal/small-ward';
import { masterKeys } from '../support/master-keys';
import { at, lastOf } from '../support/viet-nam-2026';
import { Stage } from './stage';

jest.setTimeout(60_000);

const body = { founded: '1990-01-01', dissolved: null, residential: false };
/** The small ward, with an agency, its division and council, a mass organisation and a branch committee. */
const ward = {
  ...smallWard,
  organisations: [
    ...smallWard.organisations,
    { ...body, code: 'BDT', name: 'Ban Dân tộc', kind: 'agency' as const, parent: 'DU' },
    { ...body, code: 'P1', name: 'Phòng Chính sách', kind: 'division' as const, parent: 'BDT' },
    { ...body, code: 'DTN', name: 'Đoàn Thanh niên phường Hoa Mai', kind: 'mass-organisation' as const, parent: 'DU' },
  ],
  collectives: [
    ...smallWard.collectives,
    { code: 'CU01', name: 'Chi ủy Chi bộ 1', kind: 'branch-committee' as const, organisation: 'CB01' },
    { code: 'BTTMT', name: 'Ban Thường trực Mặt trận phường Hoa Mai', kind: 'front-standing' as const, organisation: 'DU' },
    { code: 'BTVDTN', name: 'Ban Thường vụ Đoàn Thanh niên phường Hoa Mai', kind: 'mass-standing' as const, organisation: 'DTN' },
    { code: 'HĐTĐ', name: 'Hội đồng thẩm định Ban Dân tộc', kind: 'council' as const, organisation: 'BDT' },
  ],
};

let stage: Stage;
const campaigns = new Map<string, string>();
beforeAll(async () => {
  stage = await Stage.open(ward);
  for (const plan of ['p79', 'p75', 'p58', 'p99', 'h19']) campaigns.set(plan, await launch(plan));
});
afterAll(() => stage.close());

/** A plan for 2026 as the ward has it: a day where the plan names none, a waiver where nobody here owes the step. */
async function launch(id: string): Promise<string> {
  const { plan, sha256: planSha256 } = loadPlan(id);
  const bindings = guessBindings(plan, await stage.run((tx) => tx.campaign.bodies(stage.board.tenantId)));
  const startsAt = at('11-02 08:00');
  const decisions = draftSteps(plan, 2026, startsAt, {}).flatMap(({ key, problem }): [string, StepDecision][] => {
    const step = plan.steps.find((one) => one.id === key);
    if (step === undefined || bearersOf(step, bindings).length === 0) return [[key, { waive: 'Ở đây không có cơ quan này' }]];
    return problem === null ? [] : [[key, { dueAt: lastOf('12-20') }]];
  });
  const { campaignId } = await stage.launch(startsAt, { plan, planSha256, bindings, decisions: Object.fromEntries(decisions) });
  return campaignId;
}

/** What the page of a unit says that the plan asks of it. */
async function askedOf(plan: string, code: string): Promise<Unit['asked']> {
  const [unit] = await stage.rows<{ id: string }>(`SELECT id FROM body WHERE code = $1 AND tenant_id = $2`, [code, stage.board.tenantId]);
  const facts = await new SqlUnit(stage.db, masterKeys).unit(stage.board.tenantId, campaigns.get(plan) ?? '', unit?.id ?? '');
  if (facts === null) throw new Error(`${code} has no page in ${plan}`);
  return showUnit(facts).asked;
}

/** Lines `unit | article | sentence`, of which the page of the unit lacks none; `-` where the document has no article. */
async function lacking(plan: string, told: string): Promise<string[]> {
  const lines = told.trim().split('\n').map((line) => line.trim()); // prettier-ignore
  const missing = await Promise.all(
    lines.map(async (line) => {
      const [code = '', article = '', text = ''] = line.split(' | ');
      const said = (await askedOf(plan, code)).flatMap((one) => one.lines);
      return said.some((one) => one.text === text && one.article === (article === '-' ? '' : article)) ? [] : [line];
    }),
  );
  return missing.flat();
}

/** Each heading of the page, then its lines `article | sentence`. */
async function page(plan: string, code: string): Promise<string> {
  const lines = (await askedOf(plan, code)).flatMap(({ heading, lines: said }) => [
    heading,
    ...said.map(({ text, article }) => `  ${article === '' ? '-' : article} | ${text}`),
  ]);
  return lines.join('\n');
}

test('everything P79 asks of a branch, under its headings, with the article where the document has one (P79-06, P79-08, P79-13, P79-14)', async () => {
  expect(await page('p79', 'CB01')).toBe(
    `
Nội dung báo cáo, bản tự kiểm điểm
  mục II.3 (1.3, hai nội dung sâu sắc ở cuối 2.3.2), III.1 | Báo cáo kiểm điểm của tập thể (Mẫu 01): 7 nội dung
  mục II.3 (2.3.1, hai nội dung sâu sắc ở cuối 2.3.2), III.2 | Bản tự kiểm điểm của cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 2A): 6 nội dung
  mục II.3 (2.3.2), III.2 | Bản tự kiểm điểm của cá nhân giữ chức vụ lãnh đạo, quản lý (Mẫu 2B): 9 nội dung
Trước hội nghị
  - | Gửi dự thảo báo cáo của tập thể cho người dự trước hội nghị ít nhất 3 ngày làm việc
Hội nghị kiểm điểm
  mục VI | Phải dự hội nghị của “Các chi bộ trực thuộc”: Ủy viên Ban Thường vụ Đảng ủy phụ trách chi bộ
  mục VI | Phải dự hội nghị của “Các chi bộ trực thuộc”: Bộ phận tham mưu, giúp việc Đảng ủy do Thường trực Đảng ủy phường cử
Ai kiểm điểm ở đâu
  mục II.2 (2.1.1) | Đảng viên kiểm điểm trước: Chi bộ nơi sinh hoạt, hoặc tổ đảng rồi tổ đảng báo cáo chi bộ
  mục II.2 (2.1.1) | Ủy viên Ban Chấp hành Đảng bộ phường kiểm điểm trước: Ban Chấp hành Đảng bộ phường; Tập thể lãnh đạo, quản lý cơ quan, đơn vị mà mình là thành viên
  mục II.2 (2.1.1) | Chủ tịch, Phó Chủ tịch HĐND và các Trưởng ban của HĐND phường kiểm điểm trước: Thường trực Hội đồng nhân dân phường
  mục II.2 (2.1.1) | Chủ tịch, Phó Chủ tịch Ủy ban MTTQ; cấp trưởng, phó tổ chức chính trị - xã hội phường kiểm điểm trước: Tập thể lãnh đạo, quản lý tổ chức, cơ quan, đơn vị mà mình là thành viên
Lệ chung khi kiểm điểm
  - | Nơi có gợi ý kiểm điểm: báo cáo, bản tự kiểm điểm trả lời từng điều được gợi ý; người được cấp trên phân công đến dự; đảng viên được gợi ý kiểm điểm trước chi bộ, không ở tổ đảng
  - | Khi kiểm điểm người đứng đầu thì phân công một đồng chí cấp phó chủ trì
  - | Tập thể trước: người chủ trì thông báo các điều được gợi ý; người đứng đầu trình bày báo cáo; từng thành viên góp ý và nêu rõ trách nhiệm của mình; người đứng đầu kết luận từng nội dung. Rồi từng người: trình bày, nghe góp ý, phê bình; người chủ trì kết luận; cá nhân hoàn thiện bản tự kiểm điểm
  - | Lấy kết quả kiểm điểm của cá nhân để bổ sung, hoàn chỉnh báo cáo của tập thể; báo cáo và từng bản tự kiểm điểm có bản cuối cùng sau hội nghị
Việc chung trong cả đợt
  mục III.1 | Người đứng đầu trực tiếp chỉ đạo chuẩn bị báo cáo kiểm điểm của tập thể
  mục IV | Từng tập thể, cá nhân xác định tiêu chí kết quả thực hiện nhiệm vụ được giao trong năm, lượng hóa bằng sản phẩm cụ thể
  mục VII.1 | Đảng viên là cán bộ lãnh đạo, quản lý chưa được quyết định mức xếp loại cán bộ: có thể lấy mức do nơi công tác chính đề nghị
  mục IX.3, IX.4 | Tổ chức kiểm điểm, đánh giá, xếp loại các tập thể, cá nhân thuộc thẩm quyền quản lý; điều không nêu thì theo hướng dẫn của cấp trên
`.trim(),
  );
});

describe('the page of each unit says what the plan asks of it', () => {
  test('P79 (P79-03, P79-07, P79-08, P79-12, P79-13, P79-14)', async () => {
    const told = `
      BTVDTN | mục III.1 | Dự thảo báo cáo của “Ban Thường vụ các tổ chức chính trị - xã hội phường (nơi không có thì Ban Chấp hành)” phải gửi lấy ý kiến: Ban Chấp hành của tổ chức chính trị - xã hội đó
      BTTMT | mục III.1 | Dự thảo báo cáo của “Ban Thường trực Ủy ban MTTQ Việt Nam phường” phải gửi lấy ý kiến: Thành viên Ủy ban Mặt trận Tổ quốc Việt Nam phường
      UBND | mục VI | Hội nghị kiểm điểm của “Ủy ban nhân dân phường”: ít nhất 1 buổi; nơi có gợi ý kiểm điểm trên 1 buổi
      BTVDTN | mục VI | Hội nghị kiểm điểm của “Ban Thường vụ các tổ chức chính trị - xã hội phường (nơi không có thì Ban Chấp hành)”: ít nhất 1 buổi; nơi có gợi ý kiểm điểm trên 1 buổi
      CU01 | mục VI | Hội nghị kiểm điểm của “Chi ủy các chi bộ trực thuộc”: ít nhất 1 buổi; nơi có gợi ý kiểm điểm trên 1 buổi
      CB01 | mục VII.1 | Đảng viên là cán bộ lãnh đạo, quản lý chưa được quyết định mức xếp loại cán bộ: có thể lấy mức do nơi công tác chính đề nghị
      BTC | mục IX.5 | Trình kế hoạch kiểm điểm của tập thể và Ủy viên Ban Chấp hành; tham mưu gợi ý kiểm điểm; hướng dẫn các đơn vị thực hiện
      UBND | mục IV | Từng tập thể, cá nhân xác định tiêu chí kết quả thực hiện nhiệm vụ được giao trong năm, lượng hóa bằng sản phẩm cụ thể
      CU01 | mục IV | Từng tập thể, cá nhân xác định tiêu chí kết quả thực hiện nhiệm vụ được giao trong năm, lượng hóa bằng sản phẩm cụ thể
      UBND | mục IX.3, IX.4 | Tổ chức kiểm điểm, đánh giá, xếp loại các tập thể, cá nhân thuộc thẩm quyền quản lý; điều không nêu thì theo hướng dẫn của cấp trên`;
    expect(await lacking('p79', told)).toEqual([]);
  });

  test('P75 (P75-11, P75-12)', async () => {
    const told = `
      CB01 | mục III.2 | Đăng ký thời gian kiểm điểm và được thống nhất trước khi họp; mời thành phần dự
      CB01 | mục III.2 | Thống nhất trước ngày họp của “Tổ chức đảng trực thuộc Thị ủy” với: Thường trực Thị ủy (qua Văn phòng thị xã)
      CB01 | mục III.2 | Thống nhất trước ngày họp của “Tổ chức đảng trực thuộc Thị ủy” với: Ủy viên Ban Thường vụ Thị ủy phụ trách lĩnh vực, ngành, địa bàn
      CB01 | mục III.2 | Mời dự hội nghị của “Tổ chức đảng trực thuộc Thị ủy”: Thường trực Thị ủy, Ủy viên Ban Thường vụ phụ trách địa bàn (dự, chỉ đạo)
      CB01 | mục III.2 | Mời dự hội nghị của “Tổ chức đảng trực thuộc Thị ủy”: Đại diện lãnh đạo các cơ quan chuyên trách tham mưu, giúp việc (dự, theo dõi)
      BTC | mục III.3 | Theo dõi, đôn đốc việc triển khai kế hoạch, mọi bước, cùng các cơ quan chuyên trách tham mưu, giúp việc`;
    expect(await lacking('p75', told)).toEqual([]);
  });

  test('P58 (P58-02, P58-03, P58-04, P58-09)', async () => {
    const told = `
      BDT | mục II.A.2.1 | Nếu các thành viên lãnh đạo đều trong ban thường vụ thì kết hợp kiểm điểm tập thể lãnh đạo với kiểm điểm ban thường vụ
      CB01 | mục II.A.4.2 | Hội nghị kiểm điểm của “Ban thường vụ các đảng ủy cấp trên cơ sở”, “Đảng ủy cơ sở, chi ủy cơ sở”: ít nhất 1 ngày; nơi có gợi ý kiểm điểm ít nhất 1,5 ngày
      CB01 | mục II.A.4.2 | Phải dự hội nghị của “Ban thường vụ các đảng ủy cấp trên cơ sở”, “Đảng ủy cơ sở, chi ủy cơ sở”: Tổ công tác của Đảng ủy Khối, ở nơi có gợi ý kiểm điểm
      CB01 | mục II.A.4.2 | Phải dự hội nghị của “Ban thường vụ các đảng ủy cấp trên cơ sở”, “Đảng ủy cơ sở, chi ủy cơ sở”: Cấp ủy viên, cán bộ các ban tham mưu, giúp việc được phân công
      CB01 | mục III.1 | Đăng ký thời gian kiểm điểm tập thể, cá nhân ban thường vụ để được phân công cán bộ dự
      CB01 | mục III.1 | Chỉ đạo doanh nghiệp, cơ quan, đoàn thể đánh giá, xếp loại đơn vị, công chức, viên chức, người lao động, đoàn viên của mình
      CB01 | mục III.1 | Sơ kết, tổng kết, rút kinh nghiệm; củng cố tổ chức yếu; giúp đỡ đảng viên không hoàn thành nhiệm vụ`;
    expect(await lacking('p58', told)).toEqual([]);
  });

  test('P99 (P99-10, P99-11, P99-13)', async () => {
    const told = `
      HĐTĐ | mục IV.1 | Tiếp nhận, phân loại, thẩm định sơ bộ hồ sơ; lấy ý kiến các chủ thể tham gia đánh giá; dự thảo nhận xét, đề xuất mức xếp loại
      BDT | mục II.4.1b | Báo cáo đã hoàn thiện của tập thể diện Tỉnh ủy quản lý gửi bằng văn bản về Ban Thường vụ Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy)
      P1 | mục II.4.1b | Báo cáo đã hoàn thiện của phòng gửi bằng văn bản về Phòng Tổng hợp - Hành chính
      BDT | mục II.2.1 | Kết hợp kiểm điểm tập thể lãnh đạo với kiểm điểm cấp ủy, Ban Chấp hành công đoàn đối với người tham gia cả hai`;
    expect(await lacking('p99', told)).toEqual([]);
  });

  test('H19 (H19-22, H19-26, H19-27, H19-33, H19-34, H19-35, H19-36)', async () => {
    const told = `
      CB01 | mục C.IV.1 | Tổ chức đảng được chuyển giao trong năm: lấy nhận xét của cấp ủy nơi chuyển giao trước khi xếp loại
      CB01 | mục C.IV.2 | Đảng viên hoàn thành kiểm điểm mới được xếp loại; người vắng mặt thì tổ chức đánh giá, xếp loại trong thời gian sớm nhất
      CB01 | mục C.IV.3 | Đảng viên nghỉ ốm từ 03 tháng trở lên trong năm hoặc nghỉ thai sản: xếp loại theo kết quả làm việc thực tế
      CB01 | mục C.IV.4 | Đảng viên sinh hoạt tạm thời: xếp loại ở nơi sinh hoạt chính thức, sau khi lấy nhận xét của chi bộ nơi sinh hoạt tạm thời
      CB01 | mục C.IV.5 | Đảng viên chuyển công tác, đã sinh hoạt ở tổ chức đảng trước đây từ 6 tháng trở lên: lấy nhận xét của tổ chức đảng ấy
      CB01 | mục C.IV.6 | Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy: kiểm điểm trách nhiệm thời gian trước khi bị đình chỉ, tại chi bộ đang sinh hoạt
      CB01 | mục D.1 | Báo cáo, xin ý kiến ủy viên Ban Thường vụ phụ trách trước khi kiểm điểm; mời dự
      CB01 | mục D.1 | Mời dự hội nghị của “Tổ chức cơ sở đảng: đảng bộ cơ sở, chi bộ cơ sở”: Ủy viên Ban Thường vụ Đảng ủy Khối phụ trách
      CB01 | mục D.1 | Mời dự hội nghị của “Tổ chức cơ sở đảng: đảng bộ cơ sở, chi bộ cơ sở”: Cán bộ cơ quan Đảng ủy Khối được phân công theo dõi
      CU01 | mục B.IV.3 | Hội nghị kiểm điểm của “Cấp ủy cơ sở: ban thường vụ đảng ủy cơ sở (nơi không có thì đảng ủy), chi ủy cơ sở”: ít nhất 1 ngày
      CB01 | mục B.IV.3 | Hội nghị kiểm điểm của “Đảng viên trong Đảng bộ Khối”: Cấp ủy dành thời gian thỏa đáng để chi bộ góp ý với từng đảng viên
      CB01 | mục D.1 | Chỉ đạo đoàn thể đánh giá, xếp loại đồng bộ; sau kiểm điểm sơ kết, củng cố tổ chức, giúp đỡ đảng viên
      CB01 | mục B.II.2.2 | Ủy viên ban chấp hành đảng bộ cơ sở (kể cả nơi có ban thường vụ) kiểm điểm trước: Ban chấp hành cùng cấp; Tập thể lãnh đạo nơi mình là thành viên
      CB01 | mục C.II.3.1 | Mỗi đảng viên tự xác định cấp độ từng tiêu chí và tự nhận mức chất lượng, báo cáo cùng bản kiểm điểm
      BTV | mục D.2 | Phân công ủy viên, chuyên viên kiểm tra, thẩm định, đề xuất kết quả từng đơn vị`;
    expect(await lacking('h19', told)).toEqual([]);
  });

  test('how a conference goes, in the words of the document or of what holds everywhere (G-06, G-09, G-15, G-16)', async () => {
    const chairs = 'Khi kiểm điểm người đứng đầu thì phân công';
    const order =
      'Người đứng đầu hoặc người được ủy quyền trình bày báo cáo của tập thể; từng thành viên góp ý, làm rõ trách nhiệm của mình; người đứng đầu kết luận từng nội dung. Cá nhân trình bày, nghe góp ý, phê bình; người chủ trì kết luận; cá nhân hoàn thiện bản tự kiểm điểm';
    const final =
      'Lấy kết quả kiểm điểm của cá nhân để bổ sung, hoàn chỉnh kiểm điểm của tập thể; báo cáo và bản tự kiểm điểm được tiếp thu, hoàn thiện sau góp ý';
    expect([
      ...(await lacking(
        'p75',
        `CB01 | - | ${chairs} một đồng chí cấp phó chủ trì
         CB01 | mục I.2 | Lấy kết quả kiểm điểm của cá nhân để bổ sung, hoàn chỉnh kiểm điểm của tập thể`,
      )),
      ...(await lacking(
        'p58',
        `BTVDTN | mục II.A.4.2 | ${chairs} đồng chí cấp phó chủ trì
         CB01 | mục II.A.4.2 | ${order}
         CB01 | mục II.A.4.2 | ${final}`,
      )),
      ...(await lacking(
        'p99',
        `BDT | mục II.4.2b | ${chairs} cấp phó chủ trì
         P1 | mục II.4.1b, II.4.2b | ${order}
         P1 | mục II.4, II.4.1b, II.4.2b | ${final}`,
      )),
      ...(await lacking(
        'h19',
        `CU01 | mục B.IV.2.2 | ${chairs} một đồng chí cấp phó chủ trì
         CB01 | mục B.IV.1.2 | Phải dự hội nghị của “Đảng viên trong Đảng bộ Khối”: Cấp ủy viên, lãnh đạo được cấp trên phân công dự, chỉ đạo nơi có gợi ý kiểm điểm
         CB01 | mục B.IV.2.1 | Người đứng đầu chủ trì, thông báo những vấn đề được gợi ý (nếu có), trình bày báo cáo của tập thể; thành viên góp ý, làm rõ trách nhiệm của mình; người đứng đầu kết luận từng nội dung tiếp thu để hoàn thiện báo cáo
         CB01 | mục B.IV.2.2 | Thông báo nội dung gợi ý (nếu có) và đọc nhận xét của cấp ủy nơi cư trú trước khi cá nhân trình bày, nên phải có nhận xét ấy trước hội nghị; thành viên góp ý, phê bình; người chủ trì kết luận; cá nhân hoàn thiện bản tự kiểm điểm`,
      )),
    ]).toEqual([]);
  });

  test('whose opinion a draft is sent for: always in P58 and P79, if needed in P99 and H19 (G-17)', async () => {
    const drafts = async (plan: string, code: string): Promise<string[]> =>
      (await page(plan, code)).split('\n').flatMap((line) => / \| Dự thảo báo cáo của .* (phải gửi lấy ý kiến|gửi lấy ý kiến nếu cần): (.*)$/.exec(line)?.slice(1) ?? []); // prettier-ignore
    expect({
      p58: await drafts('p58', 'CB01'),
      p79: [await drafts('p79', 'BTVDTN'), await drafts('p79', 'BTTMT'), await drafts('p79', 'UBND')],
      p99: await drafts('p99', 'P1'),
      h19: await drafts('h19', 'CU01'),
    }).toEqual({
      p58: ['phải gửi lấy ý kiến', 'Tổ chức, cá nhân có liên quan (Mục 3, Phụ lục số 2)'],
      p79: [
        ['phải gửi lấy ý kiến', 'Ban Chấp hành của tổ chức chính trị - xã hội đó'],
        ['phải gửi lấy ý kiến', 'Thành viên Ủy ban Mặt trận Tổ quốc Việt Nam phường'],
        [],
      ],
      p99: ['gửi lấy ý kiến nếu cần', 'Các tập thể, cá nhân có liên quan'],
      h19: ['gửi lấy ý kiến nếu cần', 'Tổ chức, cá nhân có liên quan'],
    });
  });
});

/** [whom it does not concern, plan, unit, what that one is not told]. */
test.each<[string, string, string, RegExp]>([
  ['a branch: the length of conferences is of leadership collectives', 'p79', 'CB01', /Hội nghị kiểm điểm của/],
  ['another collective than those whose drafts go out', 'p79', 'UBND', /Dự thảo báo cáo của/],
  ['a collective, of the levels of members', 'p79', 'UBND', /chưa được quyết định mức xếp loại/],
  ['whoever holds no review', 'p75', 'BTC', /kiểm điểm người đứng đầu|Tập thể trước/],
  ['where the document has its own sentence', 'p58', 'CB01', /phân công một đồng chí cấp phó chủ trì/],
  ['a division, whose report goes to the office', 'p99', 'P1', /Ban Thường vụ Tỉnh ủy/],
  ['whoever does not appraise', 'h19', 'CB01', /Phân công ủy viên, chuyên viên/],
])('not told: %s', async (_, plan, unit, text) => {
  const told = await page(plan, unit);
  expect(told).toContain(' | ');
  expect(told).not.toMatch(text);
});
