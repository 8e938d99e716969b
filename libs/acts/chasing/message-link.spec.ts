import { dutyFacts } from '@test/support/duty-facts';
import { linkOf } from './message-link';

const about = (campaignId: string, bearerName: string, dutyId: string) => ({
  campaignId,
  bearerName,
  duty: { dutyId, facts: dutyFacts({}), hears: { owes: [], oversight: [], directing: [] } },
});
const one = about('c1', 'Chi bộ 9', 'd1');

test.each([
  ['one duty', [one], 'https://vidu.example/dot/c1/viec/d1'],
  ['several duties of one body: the first that is named', [one, about('c1', 'Chi bộ 9', 'd2')], 'https://vidu.example/dot/c1/viec/d1'],
  ['several bodies', [one, about('c1', 'Chi bộ 5', 'd3')], 'https://vidu.example/dot/c1'],
  ['several campaigns', [one, about('c2', 'Chi bộ 9', 'd4')], 'https://vidu.example/'],
])('the one link of a message about %s', (_, reminders, link) => {
  expect(linkOf('https://vidu.example', reminders)).toBe(link);
  expect(linkOf('https://vidu.example/', reminders)).toBe(link);
});
