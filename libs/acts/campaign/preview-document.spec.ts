import { loadPlan } from '@libs/rulebook/load-plan';
import { ownCalendar } from '../calendar/own-calendar';
import { previewFindings, previewQuestions } from './preview-document';

/** Our own keys: of requirements (`P75-01`, `G-13`), plans (`p2026`) and rule sets (`h19-2024`). */
const OURS = /\b(?:G|[A-Z]\d\d|P\d{4})-\d\d|\bp\d{2,4}\b|\b(?:h19|nd335|nd90|qd366)-/;

test.each(['p58', 'p75', 'p79', 'p99', 'p2026'])('what is said on the web of the document %s has no key of ours (G-01)', (id) => {
  const { plan } = loadPlan(id);
  const said = [2022, 2026, 2027].flatMap((year) =>
    previewFindings(plan, year, ownCalendar([]).days).flatMap(({ message, cure, article }) => [message, cure, article]),
  );
  const asked = previewQuestions(plan).flatMap(({ question, options, suggested, article }) => [
    question,
    ...options,
    suggested ?? '',
    article,
  ]);
  expect(said.length).toBeGreaterThan(3);
  expect([...said, ...asked].filter((text) => OURS.test(text))).toEqual([]);
});
