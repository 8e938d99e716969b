import { isIP } from 'node:net';
import { z } from 'zod';
import { type CodecKey, codecKeys } from './codec-keys';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const ADDRESSES = /^[^\s:,]+:\d{1,5}(,[^\s:,]+:\d{1,5})*$/;
const MAILBOX = /^([^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** A text of the environment that must be there and fit; `sentence` says what it must be, and never repeats what was given. */
const text = (sentence: string, fits: (value: string) => boolean) => z.string({ error: 'chưa đặt.' }).refine(fits, sentence);
const url = (sentence: string, ...protocols: string[]) =>
  text(sentence, (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));
const rate = (usual: string) =>
  text('phải là số yêu cầu mỗi phút, từ 1 đến 1000000.', (value) => /^[1-9]\d{0,6}$/.test(value) && Number(value) <= 1_000_000)
    .transform(Number)
    .prefault(usual);
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];
/** `10.0.0.0/8, ::1` or one of the ranges that express knows by name. */
const isRange = (one: string): boolean => {
  const [address = '', bits = '1'] = one.split('/');
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return RANGES.includes(one) || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest);
};
const areAddresses = (value: string): boolean => value.split(',').every((one) => isRange(one.trim()));
const port = text('phải là số cổng từ 1 đến 65535.', (value) => /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535).transform(Number);

/** The environment of api, worker and command line, whole: the only place that reads it. */
const environment = z.object({
  DATABASE_URL: url('phải là địa chỉ dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu.', 'postgres:', 'postgresql:'),
  PORT: port.prefault('3000'),
  HOST: text('phải là địa chỉ để lắng nghe, ví dụ 127.0.0.1.', (value) => value !== '').prefault('127.0.0.1'),
  PUBLIC_URL: url('phải là địa chỉ dạng http://… hoặc https://….', 'http:', 'https:').optional(),
  TEMPORAL_ADDRESS: text('phải là máy:cổng (nhiều máy thì cách nhau bằng dấu phẩy).', (value) => ADDRESSES.test(value)),
  TEMPORAL_NAMESPACE: text('phải là tên namespace của Temporal.', (value) => /^[\w.-]+$/.test(value)).prefault('dondoc'),
  CODEC_KEYS: codecKeys,
  MASTER_KEYS: codecKeys,
  SMTP_URL: url('phải là địa chỉ dạng smtp://… hoặc smtps://….', 'smtp:', 'smtps:'),
  MAIL_FROM: text('phải là một địa chỉ thư, ví dụ: Đôn Đốc <don-doc@example.vn>.', (value) => MAILBOX.test(value)),
  LOG_LEVEL: z.enum(LEVELS, { error: `phải là một trong: ${LEVELS.join(', ')}.` }).prefault('info'),
  WORKER_HEALTH_PORT: port.prefault('3001'),
  WORKER_METRICS_PORT: port.optional(),
  TRUSTED_PROXIES: text('phải là địa chỉ hoặc dải địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy.', areAddresses).optional(),
  READS_PER_MINUTE: rate('900'),
  ACTS_PER_MINUTE: rate('120'),
  FILES_PER_MINUTE: rate('120'),
});

/** The name of every variable, for the checks of `deploy/`. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape);

export interface Config {
  databaseUrl: string;
  port: number;
  host: string;
  /** Where people reach the web app, without a slash at the end; links in messages begin with it. */
  publicUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  /** The first writes, all read. */
  codecKeys: CodecKey[];
  /** Wrap the key of every campaign, with which its texts and files are sealed; the first wraps, all unwrap. */
  masterKeys: CodecKey[];
  smtpUrl: string;
  mailFrom: string;
  logLevel: (typeof LEVELS)[number];
  workerHealthPort: number;
  /** Where the Temporal SDK's own figures are served (failed workflow tasks among them); null: nowhere. */
  workerMetricsPort: number | null;
  /** The proxies in front, whose word for a client's address is taken; nobody's unless it is given. */
  trustedProxies: string[];
  /** How many requests an account is let through in a minute, of each kind. */
  perMinute: Readonly<Record<'reads' | 'acts' | 'files', number>>;
}

/** The environment does not fit; the message names every mistake, one a line, in Vietnamese. */
export class ConfigError extends Error {}

/** Reads and checks the environment once, at boot. Throws ConfigError with all mistakes together. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(['Cấu hình (biến môi trường) chưa đúng nên chưa khởi động:', ...lines].join('\n'));
  }
  const found = read.data;
  return {
    databaseUrl: found.DATABASE_URL,
    port: found.PORT,
    host: found.HOST,
    publicUrl: (found.PUBLIC_URL ?? `http://127.0.0.1:${found.PORT}`).replace(/\/+$/, ''),
    temporalAddress: found.TEMPORAL_ADDRESS,
    temporalNamespace: found.TEMPORAL_NAMESPACE,
    codecKeys: found.CODEC_KEYS,
    masterKeys: found.MASTER_KEYS,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    logLevel: found.LOG_LEVEL,
    workerHealthPort: found.WORKER_HEALTH_PORT,
    workerMetricsPort: found.WORKER_METRICS_PORT ?? null,
    trustedProxies: found.TRUSTED_PROXIES?.split(',').map((one) => one.trim()) ?? [],
    perMinute: { reads: found.READS_PER_MINUTE, acts: found.ACTS_PER_MINUTE, files: found.FILES_PER_MINUTE },
  };
}
