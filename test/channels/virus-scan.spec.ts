import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { ClamdScanner, type Scan } from '@libs/channels/virus-scan';
import { EICAR, SIGNATURE, startFakeClamd, type FakeClamd } from '@test/support/fake-clamd';

type Options = Parameters<typeof startFakeClamd>[0];

/** Scans with a clamd that behaves as told; gives what was found and what the clamd was given. */
async function scanWith(content: Buffer, options?: Options, longestMs?: number): Promise<Scan & Pick<FakeClamd, 'scanned'>> {
  const clamd = await startFakeClamd(options);
  try {
    return { ...(await new ClamdScanner(clamd.address, longestMs).scan(content)), scanned: clamd.scanned };
  } finally {
    await clamd.close();
  }
}

const CHUNK = 64 * 1024;
/** Random bytes with the test text in the middle, where one chunk ends and the next begins. */
const acrossChunks = Buffer.concat([randomBytes(CHUNK - 30), Buffer.from(EICAR), randomBytes(CHUNK)]);

describe('files reach the scanner whole, in chunks, and its word is taken (ASVS 5.4.3)', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('a')],
    ['one chunk', randomBytes(CHUNK)],
    ['one chunk and a byte', randomBytes(CHUNK + 1)],
    ['10 MB', randomBytes(10 * 1024 * 1024)],
  ])('%s is clean', async (_, content) => {
    const { outcome, scanned } = await scanWith(content);
    expect(outcome).toBe('clean');
    expect(scanned.map((one) => one.equals(content))).toEqual([true]);
  });

  test.each([
    ['EICAR alone', Buffer.from(EICAR)],
    ['EICAR inside what begins as a PDF', Buffer.from(`%PDF-1.7\n${EICAR}\n%%EOF\n`)],
    ['EICAR across two chunks', acrossChunks],
  ])('%s is found, by the name the scanner gives it', async (_, content) => {
    expect(await scanWith(content)).toMatchObject({ outcome: 'infected', name: SIGNATURE });
  });

  test.each([
    ['stream: Eicar(44d88612fea8a8f36de82e1278abb02f:68) FOUND\0', 'Eicar(44d88612fea8a8f36de82e1278abb02f:68)'],
    ['stream: a\n\u007fb FOUND\0', 'a??b'],
    [`stream: ${'x'.repeat(300)} FOUND\0`, 'x'.repeat(100)],
  ])('a name is made safe to show: %#', async (said, name) => {
    expect(await scanWith(Buffer.from('a'), { answer: () => said })).toMatchObject({ outcome: 'infected', name });
  });
});

describe('whoever does not say that a file is clean has not scanned it (ASVS 5.4.3)', () => {
  test.each([
    ['bad-answer', 'stream: Can’t allocate memory ERROR\0'],
    ['bad-answer', 'stream: OK'],
    ['bad-answer', 'OK\0'],
    ['bad-answer', 'stream: OK, perhaps\0'],
    ['bad-answer', 'UNKNOWN COMMAND\0'],
    ['bad-answer', 'HTTP/1.1 200 OK\r\n\r\n\0'],
    ['bad-answer', 'x'.repeat(100_000)],
    ['bad-answer', '\0stream: OK\0'],
    ['bad-answer', ''],
    ['size-limit', 'INSTREAM size limit exceeded. ERROR\0'],
  ])('%s: %#', async (code, said) => {
    expect(await scanWith(Buffer.from('a'), { answer: () => said })).toMatchObject({ outcome: 'not-scanned', code });
  });

  test('one that takes less than the file', async () => {
    const { outcome } = await scanWith(randomBytes(CHUNK * 3), { largest: CHUNK });
    expect(outcome).toBe('not-scanned');
  });

  test('one that never answers, within the time given', async () => {
    expect(await scanWith(Buffer.from('a'), { answer: () => null }, 50)).toMatchObject({ outcome: 'not-scanned', code: 'timeout' });
  });

  test('one that answers a letter at a time without end, within the time given', async () => {
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket.on('error', () => undefined));
      const drip = setInterval(() => socket.write('s'), 5);
      socket.on('close', () => clearInterval(drip));
    });
    const address = await listening(server);
    expect(await new ClamdScanner(address, 100).scan(Buffer.from('a'))).toEqual({ outcome: 'not-scanned', code: 'timeout' });
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  test('one that breaks the line', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).destroy());
    const address = await listening(server);
    expect((await new ClamdScanner(address).scan(randomBytes(CHUNK * 3))).outcome).toBe('not-scanned');
    await new Promise((resolve) => server.close(resolve));
  });

  test('one that is not there', async () => {
    const scanner = new ClamdScanner('127.0.0.1:1');
    expect(await scanner.scan(Buffer.from('a'))).toEqual({ outcome: 'not-scanned', code: 'ECONNREFUSED' });
    expect(await scanner.answers()).toBe(false);
  });
});

test('asked whether it is there, it is', async () => {
  const clamd = await startFakeClamd();
  expect(await new ClamdScanner(clamd.address).answers()).toBe(true);
  await clamd.close();
});

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
}
