import type { OrganisationData } from './organisation';
import { otherCommittee } from './other-committee';

const file = (...organisations: readonly { name: string; parent: string | null }[]): OrganisationData => ({
  organisations: organisations.map(({ name, parent }, at) => ({
    ...{ code: `TC${at}`, name, parent, kind: 'party-committee', founded: null, dissolved: null, residential: false },
  })),
  ...{ collectives: [], people: [], posts: [], oversight: [] },
});
const topped = (name: string): OrganisationData => file({ name: 'Chi bộ tổ dân phố 1', parent: 'TC1' }, { name, parent: null });

test.each([
  ['the same', 'Đảng ủy phường Hòa Xuân', 'Đảng ủy phường Hòa Xuân'],
  ['the party organisation of the committee', 'Đảng bộ phường Hòa Xuân', 'Đảng ủy phường Hòa Xuân'],
  ['a branch set up by its place', 'Chi bộ Trường Tiểu học Số 1', 'Trường tiểu học số 1'],
  ['the tone mark elsewhere, another case', 'ĐẢNG BỘ PHƯỜNG HOÀ XUÂN', 'Đảng uỷ phường Hòa Xuân'],
])('no remark: %s', (_, name, committee) => {
  expect(otherCommittee(topped(name), committee)).toBeNull();
});

test('a file of another committee is remarked on, by both names', () => {
  expect(otherCommittee(topped('Đảng bộ phường Sông Trăng'), 'Đảng ủy phường Hòa Xuân')).toBe(
    'Tổ chức cao nhất trong tệp là “Đảng bộ phường Sông Trăng”, khác tên đã thiết lập “Đảng ủy phường Hòa Xuân”; hãy chắc đây là tệp của đơn vị mình.',
  );
});

test('without a top organisation there is nothing to compare', () => {
  expect(otherCommittee(file({ name: 'Chi bộ 1', parent: 'TC9' }), 'Đảng ủy phường Hòa Xuân')).toBeNull();
});
