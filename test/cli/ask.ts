import { dondoc } from './run-dondoc';

/** Asks a command many questions in one process and gives the answers by their ids. */
export function ask<Answer extends object = Record<string, unknown>>(
  command: string,
  questions: readonly object[] | string,
): { exit: number | null; answers: Map<string, Answer> } {
  const { exit, out } = dondoc([command, '-'], typeof questions === 'string' ? questions : JSON.stringify(questions));
  const answers = JSON.parse(out) as (Answer & { id: unknown })[];
  return { exit, answers: new Map(answers.map((answer) => [String(answer.id), answer])) };
}

/** How a refusal looks: a Vietnamese sentence, never empty. */
export const SENTENCE = expect.stringMatching(/^[\p{Lu}“].*\.$/u) as string;
