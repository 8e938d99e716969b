import type { PlanSetting } from '../plan/plan-clauses';
import { Refusal } from '../refusal';

/** What the board answers to a question of the plan: one of its options, and in its own words what the option leaves open. */
export interface Answer {
  readonly answer: string;
  readonly note?: string;
}

/** A question of the plan with its answer; none only in a rehearsal, where the suggestion stands in if there is one. */
export interface SettledQuestion extends PlanSetting {
  readonly answer: string | null;
  readonly note: string | null;
}

/**
 * The points a document leaves to the board (plan-format, `settings`), each settled by one of its options. A suggestion is no answer
 * until the board has confirmed it; a rehearsal goes on with the suggestions.
 *
 * @throws Refusal `unanswered-question`, `unknown-question`, `unknown-answer`
 */
export function settleQuestions(
  questions: readonly PlanSetting[],
  answers: Readonly<Record<string, Answer>>,
  rehearsal: boolean,
): SettledQuestion[] {
  const unknown = Object.keys(answers).find((id) => !questions.some((question) => question.id === id));
  if (unknown !== undefined) {
    const message = 'Kế hoạch không hỏi câu này; hãy tải lại trang xem trước rồi trả lời lại.';
    throw new Refusal('unknown-question', message, { path: `answers.${unknown}` });
  }
  return questions.map((question) => settle(question, answers[question.id], rehearsal));
}

function settle(question: PlanSetting, given: Answer | undefined, rehearsal: boolean): SettledQuestion {
  const { id, options, suggested, cite } = question;
  if (given === undefined) {
    if (rehearsal) return { ...question, answer: suggested ?? null, note: null };
    const message = `Kế hoạch còn điều phải trả lời trước khi triển khai: “${question.question}” Hãy chọn: ${options.join('; ')}.`;
    throw new Refusal('unanswered-question', message, { path: `answers.${id}`, cite });
  }
  if (!options.includes(given.answer)) {
    const message = `“${question.question}” chỉ có thể trả lời: ${options.join('; ')}; điều cần nói thêm thì ghi ở phần nói rõ.`;
    throw new Refusal('unknown-answer', message, { path: `answers.${id}`, cite });
  }
  return { ...question, answer: given.answer, note: given.note?.trim() || null };
}
