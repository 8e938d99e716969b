import type { APIRequestContext, Browser } from 'playwright-core';
import { z } from 'zod';
import { P79_WORDS } from '../support/board-words';
import { dayFromNow } from './launching';
import { type Product, startProduct } from './product';

export const ACCOUNT = { login: 'ban-to-chuc', password: 'mot cau that dai de nho' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface LaunchedProduct extends Product {
  /** For `openWindow`: signed in as the board. */
  readonly session: Awaited<ReturnType<APIRequestContext['storageState']>>;
  /** The path of the campaign's board page, and of a rehearsal's. */
  readonly board: string;
  readonly rehearsal: string;
  /** A unit that owes, the first of its duties, and the first step. */
  readonly unit: string;
  readonly duty: string;
  readonly step: string;
}

const launched = z.object({ campaignId: z.string() });
const rehearsed = z.object({ rehearsalId: z.string() });
const preview = z.object({ basis: z.string() });
const board = z.object({
  rows: z.array(z.object({ bodyId: z.string(), cells: z.array(z.object({ dutyId: z.string() }).nullable()) })),
  steps: z.array(z.object({ id: z.string(), state: z.string() })),
});
/** A campaign's workflow opens its first steps by itself; on a busy machine and in a new namespace that takes a while. */
const OPENS_WITHIN_MS = 60_000;

/** The product with the sample ward and P79 launched for 2026, made over HTTP as the screens would make it; a rehearsal beside it. */
export async function launchedProduct(browser: Browser): Promise<LaunchedProduct> {
  const product = await startProduct();
  const context = await browser.newContext({ baseURL: product.address });
  const { request } = context;
  const get = async (path: string): Promise<Buffer> => (await request.get(`/api/v1${path}`)).body();
  const post = async <T>(
    path: string,
    shape: z.ZodType<T>,
    body: { data: object } | { multipart: Record<string, string | Sent> },
  ): Promise<T> => {
    const answer = await request.post(`/api/v1${path}`, { ...body, headers: { 'idempotency-key': `chuan-bi${path}` } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return shape.parse(await answer.json());
  };

  const token = product.setUpLink.split('#')[1];
  await post('/setup', z.unknown(), { data: { token, committee: 'Đảng ủy phường Bình Minh', name: 'Nguyễn Thị Thử', ...ACCOUNT } });
  const file = { name: 'tổ chức.xlsx', mimeType: XLSX, buffer: await get('/organisation/sample.xlsx') };
  const { basis } = await post('/organisation/import/preview', preview, { multipart: { file } });
  await post('/organisation/import', z.unknown(), { multipart: { file, basis } });

  const day = (days: number): string => dayFromNow(days).reverse().join('-');
  const due = (days: number): object => ({ due: day(days), reason: 'Cấp trên cho lùi hạn' });
  const decisions = { reviews: due(20), results: due(22), 'delegated-results': due(40) };
  const choices = { plan: 'p79', year: 2026, decisions };
  const { campaignId } = await post('/campaigns', launched, { data: { ...choices, ...P79_WORDS } });
  const { rehearsalId } = await post('/rehearsals', rehearsed, { data: { ...choices, startsOn: day(0), paceMs: 0 } });
  const { rows, steps } = await opened(async () => board.parse(JSON.parse((await get(`/campaigns/${campaignId}`)).toString('utf8'))));
  const session = await request.storageState();
  await context.close();
  const [row] = rows;
  return {
    ...product,
    session,
    board: `/dot/${campaignId}`,
    rehearsal: `/dien-tap/${rehearsalId}`,
    unit: `/dot/${campaignId}/don-vi/${row?.bodyId ?? ''}`,
    duty: row?.cells[0]?.dutyId ?? '',
    step: steps[0]?.id ?? '',
  };
}

/** A file as a form carries it. */
interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function opened(read: () => Promise<z.infer<typeof board>>): Promise<z.infer<typeof board>> {
  for (const end = Date.now() + OPENS_WITHIN_MS; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const now = await read();
    if (now.steps[0]?.state === 'open') return now;
    if (Date.now() > end) throw new Error('the first step was not opened');
  }
}
