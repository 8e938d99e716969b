import pino, { type Logger } from 'pino';

/** JSON lines with ids and codes, never a name, text, address or token. */
export function createLog(service: string, level: string): Logger {
  return pino({ level, base: { service }, formatters: { level: (label) => ({ level: label }) }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be said of an unknown error: its class, its code and the places in our code, but not its message. */
export function safeError(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '')
    .split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  return { name: error.name, ...code, ...(at === undefined ? {} : { at }) };
}
