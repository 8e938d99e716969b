import { dutyFacts } from '@test/support/duty-facts';
import { linkOf } from './message-link';

const about = (why: string, campaignId: string, bearerName: string, dutyId: string) => ({
  why,
  campaignId,
  bearerName,
  duty: { dutyId, facts: dutyFacts({}), hears: { owes: [], oversight: [], directing: [] } },
});
const own = about('owes:-2', 'c1', 'Chi bộ 9', 'd1');
const late = about('oversight:1', 'c1', 'Chi bộ 5', 'd3');

test.each([
  ['one duty', [own], 'https://vidu.example/dot/c1/viec/d1'],
  ['several duties: the first that is owed', [own, about('launch', 'c1', 'Chi ủy chi bộ 9', 'd2')], 'https://vidu.example/dot/c1/viec/d1'],
  ['one’s own and others’: the own', [late, own], 'https://vidu.example/dot/c1/viec/d1'],
  ['another body', [late, about('oversight:1', 'c1', 'Chi bộ 5', 'd4')], 'https://vidu.example/dot/c1/viec/d3'],
  ['several other bodies', [late, about('directing:3', 'c1', 'Chi bộ 6', 'd4')], 'https://vidu.example/dot/c1'],
  ['others in several campaigns', [late, about('directing:3', 'c2', 'Chi bộ 5', 'd4')], 'https://vidu.example/'],
])('the one link of a message about %s', (_, reminders, link) => {
  expect(linkOf('https://vidu.example', reminders)).toBe(link);
  expect(linkOf('https://vidu.example/', reminders)).toBe(link);
});
