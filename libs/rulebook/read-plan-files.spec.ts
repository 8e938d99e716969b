import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanText, readPlanFiles } from './read-plan-files';

const file = (name: string): PlanText => ({ name, text: readFileSync(join(__dirname, '..', '..', 'test', 'plans', name), 'utf8') });
const CORPORATION = file('tong-cong-ty-song-lam.yaml');
const COMPANY = file('cong-ty-ben-thuy.yaml');

describe('P58-05 the plans of a cascade are read together', () => {
  test.each([
    ['superior first', [CORPORATION, COMPANY], ['tct-song-lam', 'cty-ben-thuy']],
    ['superior last', [COMPANY, CORPORATION], ['cty-ben-thuy', 'tct-song-lam']],
    ['beneath the library’s alone', [CORPORATION], ['tct-song-lam']],
  ])('%s', (_what, files, ids) => {
    expect(readPlanFiles(files).map(({ plan }) => plan.id)).toEqual(ids);
  });

  test.each([
    ['a superior that is not there', [COMPANY], /Không có kế hoạch “tct-song-lam”/],
    ['one id twice', [CORPORATION, { ...CORPORATION, name: 'b.yaml' }], /b\.yaml và tong-cong-ty-song-lam\.yaml cùng mã “tct-song-lam”/],
    [
      'a circle',
      [{ ...CORPORATION, text: CORPORATION.text.replace('inherits: p58', 'inherits: cty-ben-thuy') }, COMPANY],
      /thừa kế vòng quanh nhau/,
    ],
    [
      'a plan that loosens',
      [CORPORATION, { ...COMPANY, text: COMPANY.text.replace('08/12', '13/12') }],
      /dòng 15.*“dossiers” không có hạn hoặc hạn muộn hơn hạn của cấp trên \(11\/12\/2026\); chỉ được sớm hơn/,
    ],
  ])('%s is refused', (_what, files, says) => {
    expect(() => readPlanFiles(files)).toThrow(says);
  });
});
