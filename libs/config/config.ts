import { isIP } from 'node:net';
import { z } from 'zod';
import { codecKeys } from './codec-keys';

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
const isHostAndPort = (value: string): boolean => {
  const [, digits = ''] = /^[^\s:,]+:([1-9]\d{0,4})$/.exec(value) ?? [];
  return digits !== '' && Number(digits) <= 65_535;
};
const port = text('phải là số cổng từ 1 đến 65535.', (value) => /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535).transform(Number);

/** Every variable there is, and what it must be. */
const environment = z.object({
  DATABASE_URL: url('phải là địa chỉ dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu.', 'postgres:', 'postgresql:'),
  PORT: port.prefault('3000'),
  HOST: text('phải là địa chỉ để lắng nghe, ví dụ 127.0.0.1.', (value) => value !== '').prefault('127.0.0.1'),
  /** Where people reach the web app, without a slash at the end; links in messages begin with it. */
  PUBLIC_URL: url('phải là địa chỉ dạng http://… hoặc https://….', 'http:', 'https:').transform((value) =>
    value.replace(/(?<!\/)\/+$/, ''),
  ),
  TEMPORAL_ADDRESS: text('phải là máy:cổng (nhiều máy thì cách nhau bằng dấu phẩy).', (value) => ADDRESSES.test(value)),
  TEMPORAL_NAMESPACE: text('phải là tên namespace của Temporal.', (value) => /^[\w.-]+$/.test(value)).prefault('dondoc'),
  /** Seal what Temporal keeps, second factors and one-time links; the first writes, all read. */
  CODEC_KEYS: codecKeys,
  /** Wrap the key of every campaign, with which its texts and files are sealed; the first wraps, all unwrap. */
  MASTER_KEYS: codecKeys,
  SMTP_URL: url('phải là địa chỉ dạng smtp://… hoặc smtps://….', 'smtp:', 'smtps:'),
  MAIL_FROM: text('phải là một địa chỉ thư, ví dụ: Đôn Đốc <don-doc@example.vn>.', (value) => MAILBOX.test(value)),
  LOG_LEVEL: z.enum(LEVELS, { error: `phải là một trong: ${LEVELS.join(', ')}.` }).prefault('info'),
  WORKER_HEALTH_PORT: port.prefault('3001'),
  /** Where the Temporal SDK's own figures are served (failed workflow tasks among them); nowhere unless it is given. */
  WORKER_METRICS_PORT: port.optional(),
  /** The proxies in front, whose word for a client's address is taken; nobody's unless it is given. */
  TRUSTED_PROXIES: text('phải là địa chỉ hoặc dải địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy.', areAddresses)
    .transform((value) => value.split(',').map((one) => one.trim()))
    .default([]),
  /** How many requests an account is let through in a minute, of each kind. */
  READS_PER_MINUTE: rate('600'),
  ACTS_PER_MINUTE: rate('120'),
  FILES_PER_MINUTE: rate('60'),
  /** The ClamAV daemon that scans uploads; nothing scans them unless it is given. */
  CLAMD_ADDRESS: text('phải là máy:cổng của ClamAV, ví dụ 127.0.0.1:3310; không có thì bỏ hẳn biến này.', isHostAndPort).optional(),
});

// What each process reads. It demands these alone, and neither its configuration nor the type of it has another (ASVS 13.3.2).

export const API = environment.pick({
  DATABASE_URL: true,
  PORT: true,
  HOST: true,
  PUBLIC_URL: true,
  CODEC_KEYS: true,
  MASTER_KEYS: true,
  LOG_LEVEL: true,
  TRUSTED_PROXIES: true,
  READS_PER_MINUTE: true,
  ACTS_PER_MINUTE: true,
  FILES_PER_MINUTE: true,
  CLAMD_ADDRESS: true,
});
export type ApiConfig = z.infer<typeof API>;

export const WORKER = environment.pick({
  DATABASE_URL: true,
  HOST: true,
  PUBLIC_URL: true,
  TEMPORAL_ADDRESS: true,
  TEMPORAL_NAMESPACE: true,
  CODEC_KEYS: true,
  MASTER_KEYS: true,
  SMTP_URL: true,
  MAIL_FROM: true,
  LOG_LEVEL: true,
  WORKER_HEALTH_PORT: true,
  WORKER_METRICS_PORT: true,
});
export type WorkerConfig = z.infer<typeof WORKER>;

/** One-time links, the check of the record of acts; migrations read the same by themselves. */
export const DATABASE = environment.pick({ DATABASE_URL: true });
/** What registers the namespace before anything runs. */
export const NAMESPACE = environment.pick({ TEMPORAL_ADDRESS: true, TEMPORAL_NAMESPACE: true });
/** `dondoc reconcile`. */
export const RECONCILE = environment.pick({ DATABASE_URL: true, TEMPORAL_ADDRESS: true, TEMPORAL_NAMESPACE: true, CODEC_KEYS: true });
export type ReconcileConfig = z.infer<typeof RECONCILE>;
/** `dondoc` playing the demonstration. */
export const DEMO = environment.pick({ DATABASE_URL: true, MASTER_KEYS: true, PUBLIC_URL: true });

/** The environment does not fit; the message names every mistake, one a line, in Vietnamese. */
export class ConfigError extends Error {}

/** Reads and checks what one kind of process (`API`, `WORKER`, …) needs, once, at boot. Throws ConfigError with all mistakes together. */
export function readConfig<Process extends z.ZodObject>(reads: Process, env: Record<string, string | undefined>): z.infer<Process> {
  const read = reads.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(['Cấu hình (biến môi trường) chưa đúng nên chưa khởi động:', ...lines].join('\n'));
}
