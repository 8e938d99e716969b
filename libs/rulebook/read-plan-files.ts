import { Refusal } from '@libs/domain/refusal';
import { loadPlan, type LoadedPlan, readPlan } from './load-plan';

export interface PlanText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads plan files that may specialise one another, in whatever order they are given (P58-05); a parent that is none of them is the
 * library's. Throws a Refusal with every mistake of a file by line and column, for two files with one id, and for plans in a circle.
 */
export function readPlanFiles(files: readonly PlanText[]): LoadedPlan[] {
  const read = new Map<string, LoadedPlan>();
  const idOf = ({ text }: PlanText): string | undefined => /^id:[ \t]*([A-Za-z0-9-]+)/m.exec(text)?.[1];
  files.forEach((file, at) => {
    const twin = files.slice(0, at).find((other) => idOf(other) !== undefined && idOf(other) === idOf(file));
    if (twin) throw refused(`${file.name} và ${twin.name} cùng mã “${idOf(file) ?? ''}”; mỗi kế hoạch một mã riêng.`);
  });
  const load = (file: PlanText, below: readonly string[]): LoadedPlan => {
    if (below.includes(file.name)) throw refused(`${[...below, file.name].join(' → ')}: các kế hoạch thừa kế vòng quanh nhau.`);
    const known = read.get(file.name);
    if (known) return known;
    const plan = readPlan(file.text, file.name, (id) => {
      const parent = files.find((other) => idOf(other) === id);
      return (parent ? load(parent, [...below, file.name]) : loadPlan(id)).plan;
    });
    read.set(file.name, plan);
    return plan;
  };
  return files.map((file) => load(file, []));
}

function refused(message: string): Refusal {
  return new Refusal('wrong-file', message, { cite: 'P58-05' });
}
