import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import type { Problem } from '@libs/contracts/problem';
import { articleOf } from '@libs/domain/plan/requirement';
import { Refusal } from '@libs/domain/refusal';
import { InvalidInput } from './invalid-input';
import { NotScanned } from './not-scanned';
import { TooFast } from './too-fast';

const STATUS = { conflict: 409, 'not-found': 404, forbidden: 403 } as const;
const RULE_REFUSED = 422;
/** Somebody unknown is asked to say who they are. */
const UNAUTHENTICATED = ['wrong-credentials', 'not-signed-in'];
const TOO_MANY = 'too-many-tries';
/** Not forbidden: one thing has to be done before. */
const FIRST = ['confirm-password', 'set-up-second-factor'];
/** The database is away, restarting, full or out of connections: nothing was done, and the same request may work soon. */
const OUTAGES = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', '57P01', '57P02', '57P03', '53100', '53300', '08001', '08006'];
/** What `pg` says without a code when a connection breaks or none can be had in time. */
const LOST_CONNECTION = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
const UNAVAILABLE = 'Tạm thời chưa phục vụ được, chưa có gì thay đổi; hãy thử lại sau ít phút.';

const NOT_SCANNED =
  'Chưa quét virus được tệp gửi lên nên chưa nhận gì: tệp và phần còn lại của biểu mẫu đều chưa được lưu. ' +
  'Hãy thử lại sau ít phút; nếu vẫn vậy thì báo người quản trị máy chủ.';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Dữ liệu gửi lên chưa đúng',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  405: 'Không có thao tác này',
  409: 'Lúc này chưa thực hiện được',
  413: 'Tệp hoặc nội dung quá lớn',
  415: 'Định dạng gửi lên không được nhận',
  422: 'Chưa thực hiện được',
  429: 'Quá nhiều lần trong thời gian ngắn',
  500: 'Có lỗi ngoài dự kiến',
  503: 'Tạm thời chưa phục vụ được',
};

/** What an answer to a failed request says. Of an unknown error nothing but an id: its message may carry what must not leave. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return refusal(error);
  if (error instanceof InvalidInput) {
    const [first] = error.mistakes;
    const place = first?.path ? `${first.path}: ` : '';
    const detail = `${place}${first?.message ?? 'dữ liệu gửi lên không đúng mẫu'}.`.replace(/\.\.$/, '.');
    return { ...base(400, 'invalid-input', detail), ...(first?.path ? { path: first.path } : {}), errors: [...error.mistakes] };
  }
  if (error instanceof TooFast) return base(429, 'too-fast', tooFast(error.seconds));
  if (error instanceof NotScanned) return base(503, 'not-scanned', NOT_SCANNED);
  if (error instanceof HttpException) return httpProblem(error);
  if (isHttpError(error)) return clientProblem(error.status, error.type);
  if (isOutage(error)) return base(503, 'unavailable', UNAVAILABLE);
  return {
    ...base(500, 'unexpected', 'Có lỗi ngoài dự kiến; chưa có gì thay đổi. Hãy thử lại, nếu vẫn lỗi thì báo mã lỗi này.'),
    errorId: randomUUID(),
  };
}

function base(status: number, code: string, detail: string): Problem {
  const title = FIRST.includes(code) ? 'Cần làm một việc trước' : (TITLES[status] ?? TITLES[500] ?? '');
  return { type: `urn:dondoc:problem:${code}`, title, status, code, detail };
}

function tooFast(seconds: number): string {
  return `Có quá nhiều yêu cầu trong một phút nên yêu cầu này chưa được thực hiện; hãy đợi ${seconds} giây rồi làm lại.`;
}

function refusal({ code, message, about }: Refusal): Problem {
  const status = UNAUTHENTICATED.includes(code) ? 401 : code === TOO_MANY ? 429 : about.status ? STATUS[about.status] : RULE_REFUSED;
  const { cite, path } = about;
  const article = articleOf(cite ?? '');
  return {
    ...base(status, code, message),
    ...(cite === undefined ? {} : { cite }),
    ...(article === '' ? {} : { article }),
    ...(path === undefined ? {} : { path }),
  };
}

/** Errors that express's own middleware raises about what a client sent (`http-errors`). */
function isHttpError(error: unknown): error is { status: number; type?: string } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'code' in error && typeof error.code === 'string' ? OUTAGES.includes(error.code) : LOST_CONNECTION.test(error.message);
}

function httpProblem(error: HttpException): Problem {
  const status = error.getStatus();
  if (status >= 500) return base(status, 'unavailable', UNAVAILABLE);
  const { cause } = error;
  return clientProblem(status, cause instanceof Error && 'code' in cause ? String(cause.code) : undefined);
}

function clientProblem(status: number, type?: string): Problem {
  if (type === 'LIMIT_FILE_COUNT' || type === 'LIMIT_UNEXPECTED_FILE')
    return base(400, 'too-many-files', 'Gửi nhiều nhất 5 tệp một lần, ở đúng ô đính kèm; hãy bỏ bớt tệp.');
  if (type?.startsWith('LIMIT_') && status === 400)
    return base(400, 'invalid-form', 'Biểu mẫu gửi lên có trường quá dài hoặc quá nhiều trường.');
  switch (status) {
    case 404:
      return base(404, 'not-found', 'Không có trang hoặc dữ liệu này.');
    case 405:
      return base(405, 'no-such-method', 'Địa chỉ này không có thao tác như vậy.');
    case 413:
      return base(413, 'too-large', 'Mỗi tệp nhiều nhất 10 MB, nội dung nhiều nhất 4 MB; hãy giảm dung lượng rồi gửi lại.');
    case 415:
      return base(415, 'wrong-content-type', 'Hãy gửi dữ liệu dạng JSON (application/json), tệp thì gửi dạng multipart/form-data.');
    default:
      return base(status, 'bad-request', 'Yêu cầu gửi lên không đọc được; hãy tải lại trang rồi thử lại.');
  }
}
