import { createHash, randomUUID } from 'node:crypto';
import request from 'supertest';
import type { Board } from '@libs/contracts/board';
import { EICAR, type FakeClamd, SIGNATURE, startFakeClamd } from '@test/support/fake-clamd';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps, tableCounts, workbook } from './support/ward';

interface Uploading {
  readonly path: string;
  readonly field: string;
  readonly name: string;
  readonly content: Buffer;
}

let clamd: FakeClamd;
let api: Api;
let an: Person;
let campaignId: string;
let board: Board;
beforeAll(async () => {
  clamd = await startFakeClamd();
  api = await startApi('/nonexistent', { CLAMD_ADDRESS: clamd.address });
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  board = await boardOf(an, campaignId);
});
afterAll(async () => {
  await api.close();
  await clamd.close();
});

const submission = (unit: string): Uploading => ({
  path: `/duties/${dutyOf(board, unit, 'reviews')}/submit`,
  field: 'files',
  name: 'Biên bản họp.pdf',
  content: Buffer.from('%PDF-1.7\n%%EOF\n'),
});
const ward = async (path: string): Promise<Uploading> => ({ path, field: 'file', name: 'Phường.xlsx', content: await workbook() });

/** Every route that takes files, with something that it takes. */
const UPLOADS: [string, () => Uploading | Promise<Uploading>][] = [
  ['POST /organisation/import/preview', () => ward('/organisation/import/preview')],
  ['POST /organisation/import', () => ward('/organisation/import')],
  [
    'POST /campaigns/:id/facts/import',
    async () => {
      const facts = `/campaigns/${campaignId}/facts`;
      const { body } = await an.get(`${facts}/template.xlsx`).responseType('blob');
      return { path: `${facts}/import`, field: 'file', name: 'Dữ kiện.xlsx', content: body };
    },
  ],
  ['POST /duties/:id/submit', () => submission('CB05')],
];

const send = ({ path, field, name }: Uploading, content: Buffer, key: string) => an.form(path, key).attach(field, content, name);
const infected = (content: Buffer): Buffer => Buffer.concat([content, Buffer.from(EICAR)]);
const records = (): Promise<object[]> =>
  api.db.query(`SELECT e.act, e.origin, e.details, a.login FROM audit_entry e JOIN account a ON a.id = e.account_id
                WHERE e.act = 'infected-file' ORDER BY e.recorded_at, e.id`);
/** The lines logged since `from` that say this. */
const said = (from: number, msg: string, code?: string): object[] =>
  api.lines
    .slice(from)
    .map((line): { msg: string; code?: string } => JSON.parse(line))
    .filter((line) => line.msg === msg && (code === undefined || line.code === code));

/** The same scanner again, or another in its place, while `during` goes on. */
async function withScanner(during: () => Promise<void>, answer?: () => string): Promise<void> {
  await clamd.close();
  const port = Number(clamd.address.split(':')[1]);
  const other = answer && (await startFakeClamd({ port, answer }));
  try {
    await during();
  } finally {
    await other?.close();
    clamd = await startFakeClamd({ port });
  }
}

test('every route that takes files is here', async () => {
  const { body } = await request(api.server).get('/api/v1/openapi.json');
  const uploads = Object.entries<Record<string, { requestBody?: { content: object } }>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { requestBody }]) => Object.keys(requestBody?.content ?? {}).some((type) => !/json/.test(type)))
      .map(([method]) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(uploads.sort()).toEqual(UPLOADS.map(([route]) => route).sort());
});

describe('a file with a virus is refused in front of every route, and nothing is kept of it (ASVS 5.4.3)', () => {
  test.each(UPLOADS)(
    '%s: said to who sent it, on record once, nothing written; the clean file goes through under the same key',
    async (_, make) => {
      const upload = await make();
      const [key, content] = [randomUUID(), infected(upload.content)];
      const [before, onRecord, lines] = [await tableCounts(api), await records(), api.lines.length];
      const answer = await send(upload, content, key);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({ status: 422, code: 'infected-file', path: `${upload.field}[0]` });
      expect(answer.body.detail).toContain(`Tệp thứ 1 (“${upload.name}”) có mã độc, phần mềm quét virus gọi là “${SIGNATURE}”`);
      expect(answer.body.detail).toContain('không tệp nào được lưu, phần còn lại của biểu mẫu cũng chưa được nộp');
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect((await records()).slice(onRecord.length)).toEqual([
        { act: 'infected-file', origin: '127.0.0.1', login: 'an', details: { signature: SIGNATURE, sha256, bytes: content.length } },
      ]);
      expect(said(lines, 'request', 'infected-file')).toEqual([expect.objectContaining({ accountId: expect.any(String), status: 422 })]);
      expect(await tableCounts(api)).toEqual({ ...before, audit_entry: (before['audit_entry'] ?? 0) + 1 });
      expect((await send(upload, upload.content, key)).status).toBe(200);
      expect(clamd.scanned.at(-1)?.equals(upload.content)).toBe(true);
    },
  );

  test('of several files the first with a virus is named, each is on record', async () => {
    const onRecord = (await records()).length;
    const { path, content } = submission('CB06');
    const answer = await an
      .form(path)
      .attach('files', content, 'a.pdf')
      .attach('files', infected(content), 'Đơn.pdf')
      .attach('files', Buffer.from(EICAR), 'c\u202egpj.exe');
    expect(answer.body).toMatchObject({ code: 'infected-file', path: 'files[1]' });
    expect(answer.body.detail).toContain('Tệp thứ 2 (“Đơn.pdf”)');
    expect((await records()).slice(onRecord)).toMatchObject([{ details: { bytes: 15 + 68 } }, { details: { bytes: 68 } }]);
  });

  test('whoever reads the record is told what happened', async () => {
    const { body } = await an.get('/audit');
    expect(body.items[0].text).toBe(`Gửi lên một tệp có mã độc (${SIGNATURE}); tệp không được nhận.`);
  });

  test('neither the name of a file nor anything of it stands in a log', () => {
    for (const secret of [EICAR, 'Biên bản', 'Đơn.pdf']) expect(api.lines.join('')).not.toContain(secret);
  });
});

describe('what cannot be scanned is not taken (ASVS 5.4.3)', () => {
  test.each(UPLOADS.map(([route, make], at): [string, typeof make] => [route, at === 3 ? () => submission('CB07') : make]))(
    '%s: while no scanner answers nothing is stored; afterwards the same key goes through',
    async (_, make) => {
      const upload = await make();
      const key = randomUUID();
      await withScanner(async () => {
        const [before, lines] = [await tableCounts(api), api.lines.length];
        const answer = await send(upload, upload.content, key);
        expect(answer.body).toMatchObject({ status: 503, code: 'not-scanned' });
        expect(answer.body.detail).toMatch(/^Chưa quét virus được tệp gửi lên nên chưa nhận gì: .* Hãy thử lại sau ít phút;/);
        expect(answer.headers['retry-after']).toBe('5');
        expect(said(lines, 'files not scanned')).toMatchObject([{ level: 50, codes: ['ECONNREFUSED'] }]);
        expect(await tableCounts(api)).toEqual(before);
      });
      expect((await send(upload, upload.content, key)).status).toBe(200);
    },
  );

  test.each([
    ['bad-answer', 'stream: Can’t allocate memory ERROR\0'],
    ['size-limit', 'INSTREAM size limit exceeded. ERROR\0'],
  ])('nor where it answers something else: %s', async (code, answer) => {
    await withScanner(
      async () => {
        const lines = api.lines.length;
        const { path, content } = submission('CB08');
        const sent = await an.form(path).attach('files', content, 'a.pdf').attach('files', content, 'b.pdf');
        expect(sent.body).toMatchObject({ status: 503, code: 'not-scanned' });
        expect(said(lines, 'files not scanned')).toMatchObject([{ codes: [code, code] }]);
      },
      () => answer,
    );
  });

  test('a form without files needs no scanner', async () => {
    await withScanner(async () => {
      expect((await an.form(submission('CB09').path).field('text', 'Đã họp')).status).toBe(200);
    });
  });

  test('whether the scanner answers is among the figures', async () => {
    const figure = async (): Promise<string | undefined> =>
      /^dondoc_virus_scanner_answers (\d)$/m.exec((await request(api.server).get('/metrics')).text)?.[1];
    expect(await figure()).toBe('1');
    await withScanner(async () => expect(await figure()).toBe('0'));
  });
});

describe('without a scanner', () => {
  let bare: Api;
  let person: Person;
  beforeAll(async () => {
    bare = await startApi();
    person = await firstPerson(bare);
  });
  afterAll(() => bare.close());

  test.each(['x.txt', 'x.pdf', 'x.docx', 'x.xlsx', 'x.com'])(
    'EICAR itself, called %s, is of no kind that is taken, which is logged (ASVS 5.4.3)',
    async (name) => {
      const [before, lines] = [await tableCounts(bare), bare.lines.length];
      const answer = await person.form(`/duties/${randomUUID()}/submit`).attach('files', Buffer.from(EICAR), name);
      expect(answer.body).toMatchObject({ status: 422, code: 'wrong-file-type', path: 'files[0]' });
      const refused = bare.lines.slice(lines).filter((line) => line.includes('"code":"wrong-file-type"'));
      expect(refused.map((line): object => JSON.parse(line))).toEqual([
        expect.objectContaining({ msg: 'request', accountId: expect.any(String) }),
      ]);
      expect(await tableCounts(bare)).toEqual(before);
    },
  );

  test('files are taken, and no figure says that one answers', async () => {
    const answer = await person.form('/organisation/import/preview').attach('file', await workbook(), 'phuong.xlsx');
    expect(answer.status).toBe(200);
    expect((await request(bare.server).get('/metrics')).text).not.toContain('virus_scanner');
  });
});
