import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The harmless text that every scanner reports (eicar.org); in two parts, so that none reports this file. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
export const SIGNATURE = 'Eicar-Test-Signature';

export interface FakeClamd {
  readonly address: string;
  /** What it was given to scan, whole. */
  readonly scanned: Buffer[];
  close(): Promise<void>;
}

/** clamd's answer to a file, its zero byte included; null: none, and the line stays open. */
export type Answer = (content: Buffer) => string | null;

const findEicar: Answer = (content) => (content.includes(EICAR) ? `stream: ${SIGNATURE} FOUND\0` : 'stream: OK\0');

interface Options {
  readonly port?: number;
  readonly answer?: Answer;
  /** clamd's StreamMaxLength. */
  readonly largest?: number;
}

/** Speaks clamd's protocol as its manual has it (PING, INSTREAM with z), and answers nothing else. */
export async function startFakeClamd(options: Options = {}): Promise<FakeClamd> {
  const scanned: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => undefined));
    const clamd = talk(options, scanned);
    let [wants, heard] = [clamd.next(), Buffer.alloc(0)];
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      while (wants.done !== true && heard.length >= wants.value) {
        const taken = heard.subarray(0, wants.value);
        heard = heard.subarray(wants.value);
        wants = clamd.next(taken);
        if (wants.done === true && wants.value !== null) socket.end(wants.value);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, scanned, close };
}

/** What it says in the end; it yields how many bytes it wants next. */
function* talk({ answer = findEicar, largest = Infinity }: Options, scanned: Buffer[]): Generator<number, string | null, Buffer> {
  let command = '';
  while (!command.endsWith('\0') && command.length < 20) command += (yield 1).toString('latin1');
  if (command === 'zPING\0') return 'PONG\0';
  if (command !== 'zINSTREAM\0') return 'UNKNOWN COMMAND\0';
  const chunks: Buffer[] = [];
  let [size, length] = [0, (yield 4).readUInt32BE()];
  while (length > 0) {
    size += length;
    if (size > largest) return 'INSTREAM size limit exceeded. ERROR\0';
    chunks.push(yield length);
    length = (yield 4).readUInt32BE();
  }
  const content = Buffer.concat(chunks);
  scanned.push(content);
  return answer(content);
}
