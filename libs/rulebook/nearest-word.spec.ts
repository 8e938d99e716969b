import { didYouMean, nearestWord } from './nearest-word';

const KNOWN = ['recurs', 'reviewed', 'reports', 'rules', 'papers', 'organizing-board', 'office', 'done'];

describe('the word somebody most likely meant', () => {
  test.each([
    ['recur', 'recurs'], // one letter short
    ['reprots', 'reports'], // two neighbours exchanged
    ['Papers', 'papers'],
    ['organising-board', 'organizing-board'],
    ['pappper', null], // three slips
    ['don', 'done'],
    ['dxxe', null], // two slips, but half of the word
    ['council', null],
    ['', null],
  ])('%s → %s', (written, meant) => {
    expect(nearestWord(written, KNOWN)).toBe(meant);
  });

  test('the nearest of two, and the sentence for the end of a message', () => {
    expect(nearestWord('report', ['reporter', 'reports'])).toBe('reports');
    expect(didYouMean('rule', KNOWN)).toBe('; có phải “rules”?');
    expect(didYouMean('khác hẳn', KNOWN)).toBe('');
  });
});
