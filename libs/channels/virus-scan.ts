import { connect } from 'node:net';

/** What a scan found: `name` is the scanner's name for it; `code` says why there is no answer, and holds nothing of the file. */
export type Scan =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'infected'; readonly name: string }
  | { readonly outcome: 'not-scanned'; readonly code: string };

export abstract class VirusScanner {
  abstract scan(content: Buffer): Promise<Scan>;
  /** Whether it is there. */
  abstract answers(): Promise<boolean>;
}

/** A scan takes no longer than this in all: less than clamd itself allows a file (`MaxScanTime`, 120 s). */
export const LONGEST_SCAN_MS = 30_000;
const LONGEST_PING_MS = 2_000;
const LONGEST_ANSWER = 1_000;
const CHUNK = 64 * 1024;

/** clamd over TCP, one connection a file (`man clamd`: INSTREAM, PING). Never throws: who cannot be asked has scanned nothing. */
export class ClamdScanner extends VirusScanner {
  private readonly host: string;
  private readonly port: number;

  /** @param address `host:port` */
  constructor(
    address: string,
    private readonly longestMs = LONGEST_SCAN_MS,
  ) {
    super();
    const [host = '', port] = address.split(':');
    this.host = host;
    this.port = Number(port);
  }

  override async scan(content: Buffer): Promise<Scan> {
    try {
      return readAnswer(await this.ask('zINSTREAM\0', inChunks(content), this.longestMs));
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
      return { outcome: 'not-scanned', code: code === 'ABORT_ERR' ? 'timeout' : typeof code === 'string' ? code : 'unknown' };
    }
  }

  override async answers(): Promise<boolean> {
    return (await this.ask('zPING\0', [], LONGEST_PING_MS).catch(() => '')) === 'PONG';
  }

  /** What is answered up to the zero byte; empty where that does not come. */
  private async ask(command: string, parts: readonly Buffer[], withinMs: number): Promise<string> {
    const socket = connect({ host: this.host, port: this.port, signal: AbortSignal.timeout(withinMs) });
    try {
      socket.write(command);
      for (const part of parts) socket.write(part);
      let answer = '';
      for await (const part of socket) {
        answer += String(part);
        const end = answer.indexOf('\0');
        if (end >= 0) return answer.slice(0, end);
        if (answer.length > LONGEST_ANSWER) break;
      }
      return '';
    } finally {
      socket.destroy();
    }
  }
}

/** Each chunk after its length in four bytes, the greatest first; a length of zero ends them. */
function inChunks(content: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += CHUNK) {
    const chunk = content.subarray(at, at + CHUNK);
    parts.push(lengthOf(chunk), chunk);
  }
  return [...parts, Buffer.alloc(4)];
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

/** `stream: OK` and `stream: <name> FOUND`; whatever else it says, it did not scan. */
function readAnswer(answer: string): Scan {
  if (answer === 'stream: OK') return { outcome: 'clean' };
  const name = /^stream: (.+) FOUND$/s.exec(answer)?.[1];
  if (name !== undefined) return { outcome: 'infected', name: name.replace(/[^\x20-\x7e]/g, '?').slice(0, 100) };
  return { outcome: 'not-scanned', code: answer.startsWith('INSTREAM size limit exceeded') ? 'size-limit' : 'bad-answer' };
}
