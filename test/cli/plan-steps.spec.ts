import { dondoc } from './run-dondoc';

type Step = { id: string; deadline: { instant: string | null } | null; bodies: Record<string, string[]> };

/** The bodies as the tables of requirements.md shorten them. */
const NAMES: Readonly<Record<string, string>> = {
  BTV: 'Ban Thường vụ Thị ủy',
  TT: 'Thường trực Thị ủy',
  BCH: 'Ban Chấp hành Đảng bộ thị xã',
  'TC-NV': 'Cơ quan Tổ chức - Nội vụ thị xã',
  VP: 'Văn phòng thị xã',
  CQCT: 'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy',
  HĐND: 'Thường trực Hội đồng nhân dân thị xã',
  UBND: 'Ủy ban nhân dân thị xã',
  MTTQ: 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thị xã',
  đảng: 'Các đảng ủy, chi bộ trực thuộc Thị ủy',
  'liên quan': 'Các cơ quan, đơn vị có liên quan',
  'LĐ Ban': 'Tập thể lãnh đạo Ban',
  phòng: 'Các phòng chuyên môn, nghiệp vụ',
  THHC: 'Phòng Tổng hợp - Hành chính (THHC)',
  'từng người': 'Từng cán bộ, công chức, theo phòng và tập thể lãnh đạo Ban',
  'cán bộ': 'Các đồng chí cán bộ lãnh đạo, quản lý',
  'sáng kiến': 'Hội đồng xét duyệt sáng kiến',
  'hội đồng': 'Hội đồng đánh giá xếp loại mức độ hoàn thành nhiệm vụ các phòng',
  'BTV Khối': 'Ban Thường vụ Đảng ủy Khối',
  'BTC Khối': 'Ban Tổ chức Đảng ủy Khối',
  'UBKT Khối': 'Ủy ban Kiểm tra Đảng ủy Khối',
  'các ban Khối': 'Các ban, Văn phòng Đảng ủy Khối',
  'đảng ủy': 'Các đảng ủy trực thuộc',
  'cơ sở': 'Các chi bộ, đảng bộ cơ sở',
  'ban và đoàn thể Khối': 'Các ban, Văn phòng Đảng ủy, đoàn thể Khối',
  'cụm thi đua': 'Cụm thi đua',
};
const ROLES = { D: 'directing', A: 'advisory', I: 'implementing', C: 'cooperating', O: 'opinion' } as const;

/** `D BTV; A TC-NV, VP` of a step's bodies. */
function inShort(bodies: Record<string, string[]>): string {
  const short = (name: string): string => Object.keys(NAMES).find((key) => NAMES[key] === name) ?? name;
  return Object.entries(ROLES)
    .map(([letter, role]) => [letter, (bodies[role] ?? []).map(short).join(', ')])
    .filter(([, names]) => names !== '')
    .map(([letter, names]) => `${letter} ${names}`)
    .join('; ');
}

const steps = new Map<string, Step>();
beforeAll(() => {
  for (const plan of ['p75', 'p99', 'p58', 'h19']) {
    const { steps: shown } = JSON.parse(dondoc(['plan', 'show', plan, '--year', '2022']).out) as { steps: Step[] };
    for (const step of shown) steps.set(/^P\d\d-/.test(step.id) ? step.id : `${plan} ${step.id}`, step);
  }
}, 120_000);

describe('each step of the plans, whose it is and until when', () => {
  test.each([
    ['P75-01', '2022-11-04', 'D BTV; A TC-NV; I đảng'],
    ['P75-02', '2022-12-09', 'D BTV; A TC-NV; I HĐND, UBND, CQCT, MTTQ, đảng'],
    ['P75-03', '2022-11-09', 'D BTV; A TC-NV'],
    ['P75-04', '2022-12-05', 'D BTV; A TC-NV, CQCT, đảng, liên quan; I đảng'],
    ['P75-05', '2022-12-04', 'D BTV; A TC-NV; I HĐND, UBND, MTTQ'],
    ['P75-06', '2022-12-09', 'D TT; A TC-NV, CQCT; O HĐND, UBND, CQCT, MTTQ, liên quan'],
    ['P75-07', '2022-12-09', 'D BTV; A TC-NV; C HĐND, UBND, CQCT, MTTQ'],
    ['P75-07-decision', null, 'D BTV; A TC-NV; I BCH'],
    ['P75-08', '2022-12-11', 'D TT; A TC-NV, CQCT'],
    ['P75-09a', '2022-12-30', 'D TT; A TC-NV, VP'],
    ['P75-09b', '2023-01-30', 'D TT; A TC-NV, VP'],
    ['P75-10', '2023-03-30', 'D BTV; A TC-NV, VP'],
    ['P75-13', '2022-02-28', 'D BTV; A TC-NV; I đảng, liên quan'],
    ['P99-01', '2022-11-25', 'I LĐ Ban'],
    ['P99-02', '2022-11-25', 'D LĐ Ban; I phòng'],
    ['P99-03', '2022-11-27', 'D LĐ Ban; I sáng kiến, hội đồng'],
    ['P99-04', '2022-11-24', 'D LĐ Ban; I từng người'],
    ['P99-05', '2022-11-29', 'I LĐ Ban'],
    ['P99-06', '2022-11-27', 'D LĐ Ban; I cán bộ'],
    ['P99-07', '2022-11-25', 'D LĐ Ban; I phòng'],
    ['P99-08', '2022-11-25', 'D LĐ Ban; I THHC'],
    ['P99-09', '2022-12-14', 'D LĐ Ban; I THHC'],
    ['P99-14', null, 'D LĐ Ban; I THHC'],
  ])('%s', (id, day, bodies) => {
    const step = steps.get(id);
    expect(step?.deadline?.instant ?? null).toBe(day === null ? null : `${day}T23:59:59.999+07:00`);
    expect(inShort(step?.bodies ?? {})).toBe(bodies);
  });

  test.each([
    ['P58-07', 'p58 suggestions', null, 'D BTV Khối; I UBKT Khối; C các ban Khối'],
    ['P58-07', 'p58 decision', null, 'D BTV Khối; A BTC Khối; I BTV Khối'],
    ['P58-06', 'p58 dossiers', '2022-12-19', 'D BTV Khối; A BTC Khối; I đảng ủy'],
    ['H19-18', 'h19 member-levels', null, 'D BTV Khối; I cơ sở'],
    ['H19-21', 'h19 self-classification', null, 'D BTV Khối; I cơ sở'],
    ['H19-25', 'h19 dossiers', '2022-12-14', 'D BTV Khối; A BTC Khối; I cơ sở'],
    ['H19-29', 'h19 opinions', null, 'D BTV Khối; A BTC Khối; I ban và đoàn thể Khối, cụm thi đua'],
    ['H19-29', 'h19 decision', null, 'D BTV Khối; A BTC Khối; I BTV Khối'],
  ])('%s: %s', (_, id, day, bodies) => {
    const step = steps.get(id);
    expect(step?.deadline?.instant ?? null).toBe(day === null ? null : `${day}T23:59:59.999+07:00`);
    expect(inShort(step?.bodies ?? {})).toBe(bodies);
  });

  test('Cơ quan Tổ chức - Nội vụ advises in every step of P75, so that it is named for all that it chases (P75-12)', () => {
    const p75 = [...steps.values()].filter(({ id }) => id.startsWith('P75-'));
    expect(p75).toHaveLength(13);
    expect(p75.filter(({ bodies }) => !bodies['advisory']?.includes('Cơ quan Tổ chức - Nội vụ thị xã'))).toEqual([]);
  });
});
