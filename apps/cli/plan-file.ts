import { type LoadedPlan, libraryPlanIds, loadPlan, readPlan } from '@libs/rulebook/load-plan';
import { type Io, UsageError } from './command';

/** The plan a word names: an id of the library, or else a file. Throws Refusal for a wrong plan, UsageError for a file that is not there. */
export function planNamed(word: string, io: Io): LoadedPlan {
  if (!isFile(word)) return loadPlan(word);
  return readPlan(io.readFile(word), word);
}

/** Whether a word names a file; otherwise it is an id of the library. */
export function isFile(word: string): boolean {
  return !libraryPlanIds().includes(word) && /[./\\]/.test(word);
}

/** The one word a plan command takes. */
export function onePlan(rest: readonly string[]): string {
  const [word, ...more] = rest;
  if (word === undefined || more.length > 0) throw new UsageError('Cần đúng một kế hoạch: mã trong thư viện hoặc tệp.');
  return word;
}
