import { API, type ApiConfig, ConfigError, DATABASE, DEMO, NAMESPACE, readConfig, RECONCILE, WORKER, type WorkerConfig } from './config';

const KEY = Buffer.alloc(32, 7).toString('base64');
const api = {
  DATABASE_URL: 'postgres://dondoc:x@127.0.0.1:5432/dondoc',
  CODEC_KEYS: `k2:${KEY},k1:${KEY}`,
  MASTER_KEYS: `m1:${KEY}`,
  PUBLIC_URL: 'https://dondoc.example.vn/',
};
const worker = {
  ...api,
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'Đôn Đốc <don-doc@example.invalid>',
};

const CLAMD = 'phải là máy:cổng của ClamAV, ví dụ 127.0.0.1:3310; không có thì bỏ hẳn biến này.';
const PROXIES = 'phải là địa chỉ hoặc dải địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy.';

function complaints(reads: Parameters<typeof readConfig>[0], env: Record<string, string>): string[] {
  try {
    readConfig(reads, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(1);
    throw error;
  }
}

test('what is not said has its default; the first codec key is the active one', () => {
  const { CODEC_KEYS, ...config } = readConfig(API, api);
  expect(config).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://dondoc.example.vn',
    LOG_LEVEL: 'info',
    TRUSTED_PROXIES: [],
    READS_PER_MINUTE: 600,
    ACTS_PER_MINUTE: 120,
    FILES_PER_MINUTE: 60,
  });
  expect(config.CLAMD_ADDRESS).toBeUndefined();
  expect(readConfig(API, { ...api, CLAMD_ADDRESS: 'clamav:3310' }).CLAMD_ADDRESS).toBe('clamav:3310');
  expect(readConfig(WORKER, worker)).toMatchObject({ TEMPORAL_NAMESPACE: 'dondoc', HOST: '127.0.0.1', WORKER_HEALTH_PORT: 3001 });
  expect(CODEC_KEYS.map(({ id, key }) => [id, key.length])).toEqual([
    ['k2', 32],
    ['k1', 32],
  ]);
});

const KEPT = { ...worker, PORT: '3000', TRUSTED_PROXIES: 'loopback', WORKER_METRICS_PORT: '9464' };

test.each([
  ['the api', API, ['CODEC_KEYS', 'DATABASE_URL', 'MASTER_KEYS', 'PUBLIC_URL']],
  ['the worker', WORKER, ['CODEC_KEYS', 'DATABASE_URL', 'MAIL_FROM', 'MASTER_KEYS', 'PUBLIC_URL', 'SMTP_URL', 'TEMPORAL_ADDRESS']],
  ['migrations and one-time links', DATABASE, ['DATABASE_URL']],
  ['the namespace', NAMESPACE, ['TEMPORAL_ADDRESS']],
  ['reconcile', RECONCILE, ['CODEC_KEYS', 'DATABASE_URL', 'TEMPORAL_ADDRESS']],
  ['the demonstration', DEMO, ['DATABASE_URL', 'MASTER_KEYS', 'PUBLIC_URL']],
])('%s demands exactly this, begins with it, and is handed nothing else (ASVS 13.3.2)', (_, reads, demanded) => {
  const missing = complaints(reads, {}).map((line) => line.replace(/^- (\w+): .*$/, '$1'));
  expect(missing.sort()).toEqual(demanded);
  const own = Object.fromEntries(Object.entries(worker).filter(([name]) => demanded.includes(name)));
  expect(complaints(reads, own)).toEqual([]);
  const strange = Object.keys(readConfig(reads, KEPT)).filter((name) => !(name in reads.shape));
  expect(strange).toEqual([]);
});

test('the configuration of one process has no name for what belongs to the other (ASVS 13.3.2)', () => {
  const ofApi: ApiConfig = readConfig(API, KEPT);
  const ofWorker: WorkerConfig = readConfig(WORKER, KEPT);
  // @ts-expect-error the api has no way to the mail server
  expect(ofApi.SMTP_URL).toBeUndefined();
  // @ts-expect-error nor to Temporal
  expect(ofApi.TEMPORAL_ADDRESS).toBeUndefined();
  // @ts-expect-error and the worker serves nobody whose address a proxy would know
  expect(ofWorker.TRUSTED_PROXIES).toBeUndefined();
});

test.each([
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL: phải là địa chỉ dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu.'],
  ['PORT', '70000', 'PORT: phải là số cổng từ 1 đến 65535.'],
  ['PORT', '0x10', 'PORT: phải là số cổng từ 1 đến 65535.'],
  ['PORT', '', 'PORT: phải là số cổng từ 1 đến 65535.'],
  ['PUBLIC_URL', 'dondoc.example', 'PUBLIC_URL: phải là địa chỉ dạng http://… hoặc https://….'],
  ['TEMPORAL_ADDRESS', 'localhost', 'TEMPORAL_ADDRESS: phải là máy:cổng (nhiều máy thì cách nhau bằng dấu phẩy).'],
  ['CODEC_KEYS', 'k1', 'CODEC_KEYS: khóa thứ 1 phải có dạng mã:base64.'],
  ['CODEC_KEYS', `k1:${KEY},k2:c2hvcnQ=`, 'CODEC_KEYS: khóa “k2” phải là đúng 32 byte viết bằng base64.'],
  ['CODEC_KEYS', `k1:${KEY},k1:${KEY}`, 'CODEC_KEYS: mã khóa “k1” có hai lần.'],
  ['MASTER_KEYS', `m1:${KEY},`, 'MASTER_KEYS: khóa thứ 2 phải có dạng mã:base64.'],
  ['MASTER_KEYS', 'm1:c2hvcnQ=', 'MASTER_KEYS: khóa “m1” phải là đúng 32 byte viết bằng base64.'],
  ['WORKER_METRICS_PORT', '0', 'WORKER_METRICS_PORT: phải là số cổng từ 1 đến 65535.'],
  ['ACTS_PER_MINUTE', '0', 'ACTS_PER_MINUTE: phải là số yêu cầu mỗi phút, từ 1 đến 1000000.'],
  ['READS_PER_MINUTE', '1000001', 'READS_PER_MINUTE: phải là số yêu cầu mỗi phút, từ 1 đến 1000000.'],
  ['TRUSTED_PROXIES', 'caddy', `TRUSTED_PROXIES: ${PROXIES}`],
  ['TRUSTED_PROXIES', '10.0.0.0/33', `TRUSTED_PROXIES: ${PROXIES}`],
  ['TRUSTED_PROXIES', '127.0.0.1,', `TRUSTED_PROXIES: ${PROXIES}`],
  ['CLAMD_ADDRESS', 'clamav', `CLAMD_ADDRESS: ${CLAMD}`],
  ['CLAMD_ADDRESS', 'clamav:70000', `CLAMD_ADDRESS: ${CLAMD}`],
  ['CLAMD_ADDRESS', '', `CLAMD_ADDRESS: ${CLAMD}`],
  ['SMTP_URL', 'http://127.0.0.1', 'SMTP_URL: phải là địa chỉ dạng smtp://… hoặc smtps://….'],
  ['MAIL_FROM', 'Đôn Đốc', 'MAIL_FROM: phải là một địa chỉ thư, ví dụ: Đôn Đốc <don-doc@example.vn>.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: phải là một trong: fatal, error, warn, info, debug, trace, silent.'],
])('%s=%s is refused with what it must be', (name, value, sentence) => {
  const reads = name in WORKER.shape ? WORKER : API;
  expect(complaints(reads, { ...worker, [name]: value })).toEqual([`- ${sentence}`]);
});

test('no codec key, no start; and every mistake is named at once', () => {
  expect(complaints(API, { PORT: 'x', HOST: '0.0.0.0' })).toEqual([
    '- DATABASE_URL: chưa đặt.',
    '- PORT: phải là số cổng từ 1 đến 65535.',
    '- PUBLIC_URL: chưa đặt.',
    '- CODEC_KEYS: chưa đặt.',
    '- MASTER_KEYS: chưa đặt.',
  ]);
});

test('proxies by address, range and name', () => {
  const read = (value: string): string[] => readConfig(API, { ...api, TRUSTED_PROXIES: value }).TRUSTED_PROXIES;
  expect(read('127.0.0.1, 10.0.0.0/8,fd00::/8,uniquelocal')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8', 'uniquelocal']);
});

test('a secret is never repeated in the complaint', () => {
  expect(() => readConfig(API, { ...api, CODEC_KEYS: 'k1:very-secret-text' })).toThrow(/^(?!.*very-secret)/s);
});
