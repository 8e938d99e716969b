import fc from 'fast-check';
import { sortKey } from './sort-key';

const bySortKey = (a: string, b: string): number => (sortKey(a) < sortKey(b) ? -1 : 1);

test.each([
  ['given name first, then the whole name', ['Trần Văn An', 'Lê Thị Bình', 'Nguyễn Thị Bình', 'An Cường']],
  ['letters a ă â … d đ … e ê … o ô ơ … u ư', ['An', 'Ăn', 'Ân', 'Dan', 'Đan', 'En', 'Ên', 'On', 'Ôn', 'Ơn', 'Un', 'Ưn', 'Yên']],
  ['tones ngang, huyền, hỏi, ngã, sắc, nặng', ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ', 'Mai']],
  ['letters before tones, a shorter word before a longer', ['Trần Ôn', 'Trần Ổn', 'Trần Ơn', 'Trần Ơng']],
  ['word by word: all Hồ before all Hộ', ['Hồ An', 'Hồ Văn An', 'Hộ Ái An']],
  ['one word, and names of other peoples', ["H'Hen Niê", 'Siu Y', 'Y']],
])('ecosystem 9.4: %s', (_, sorted) => {
  expect([...sorted].reverse().sort(bySortKey)).toEqual(sorted);
});

test('ecosystem 9.4: the whole key, as it is stored', () => {
  expect(sortKey('Đỗ Ân')).toBe('a3n100d2o203a3n100');
});

test('ecosystem 9.4: of digits and small letters only, the same for NFC and NFD', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(sortKey(name)).toMatch(/^[a-z0-9]*$/);
      expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name.normalize('NFC')));
    }),
  );
});
