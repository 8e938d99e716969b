import pino, { type Logger } from 'pino';

/** JSON lines with ids and codes, never a name, text, address or token. */
export function createLog(service: string, level: string): Logger {
  return pino({ level, base: { service }, formatters: { level: (label) => ({ level: label }) }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be said of an unknown error: its class, its code and the place it comes from, but not its message. */
export function safeError(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = firstFrame(error);
  return { name: error.name, ...code, ...(at === undefined ? {} : { at }) };
}

const FRAME = /^at .+:\d+:\d+\)?$/;

/** The stack begins with the message, whose own lines may look like frames ("at …"): it is cut off first. */
function firstFrame({ stack = '', message }: Error): string | undefined {
  const begins = stack.indexOf(message);
  if (begins < 0) return undefined;
  const lines = stack.slice(begins + message.length).split('\n');
  return lines.map((line) => line.trim()).find((line) => FRAME.test(line));
}
