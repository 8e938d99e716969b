import type { Problem } from '@libs/contracts/problem';
import { answerAs } from './answer-mapper';

/** The API said no; `problem.detail` is the sentence to show. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The request or its answer was lost on the way: nobody knows whether it was done. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** A chosen file cannot be read any more; the message says which and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** Reads a refusal; a proxy between us and the API may answer in another form. */
export async function refusalOf(response: Response): Promise<Refused | NotReached> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  if (isProblem) return new Refused(await answerAs<Problem>(response));
  return new NotReached(`Máy chủ chưa trả lời được (mã ${response.status}).`);
}

/** The Vietnamese sentence for whatever went wrong. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Refused) {
    const { detail, errorId } = error.problem;
    return errorId === undefined ? detail : `${detail} Mã lỗi: ${errorId}.`;
  }
  if (error instanceof UnreadableFile) return error.message;
  return 'Chưa nối được với máy chủ. Đồng chí kiểm tra mạng rồi thử lại; những gì đã ghi vẫn còn trên máy này.';
}

/** What kind of trouble it is, in a few words. */
export function headingFor(error: unknown): string {
  if (error instanceof Refused) return error.problem.title;
  return error instanceof UnreadableFile ? 'Không đọc được tệp' : 'Chưa nối được với máy chủ';
}

export const hasCode = (error: unknown, code: string): boolean => error instanceof Refused && error.problem.code === code;

export const hasStatus = (error: unknown, status: number): boolean => error instanceof Refused && error.problem.status === status;
