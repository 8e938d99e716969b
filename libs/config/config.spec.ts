import { ConfigError, readConfig } from './config';

const KEY = Buffer.alloc(32, 7).toString('base64');
const right = {
  DATABASE_URL: 'postgres://dondoc:x@127.0.0.1:5432/dondoc',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  CODEC_KEYS: `k2:${KEY},k1:${KEY}`,
  MASTER_KEYS: `m1:${KEY}`,
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'Đôn Đốc <don-doc@example.invalid>',
};

const PROXIES = 'phải là địa chỉ hoặc dải địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy.';

function complaints(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(1);
    throw error;
  }
}

test('what is not said has its default; the first codec key is the active one', () => {
  const config = readConfig(right);
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    temporalNamespace: 'dondoc',
    logLevel: 'info',
    trustedProxies: [],
    perMinute: { reads: 900, acts: 120, files: 120 },
  });
  expect(config.codecKeys.map(({ id, key }) => [id, key.length])).toEqual([
    ['k2', 32],
    ['k1', 32],
  ]);
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
  ['SMTP_URL', 'http://127.0.0.1', 'SMTP_URL: phải là địa chỉ dạng smtp://… hoặc smtps://….'],
  ['MAIL_FROM', 'Đôn Đốc', 'MAIL_FROM: phải là một địa chỉ thư, ví dụ: Đôn Đốc <don-doc@example.vn>.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: phải là một trong: fatal, error, warn, info, debug, trace, silent.'],
])('%s=%s is refused with what it must be', (name, value, sentence) => {
  expect(complaints({ ...right, [name]: value })).toEqual([`- ${sentence}`]);
});

test('no codec key, no start; and every mistake is named at once', () => {
  expect(complaints({ PORT: 'x', HOST: '0.0.0.0' })).toEqual([
    '- DATABASE_URL: chưa đặt.',
    '- PORT: phải là số cổng từ 1 đến 65535.',
    '- TEMPORAL_ADDRESS: chưa đặt.',
    '- CODEC_KEYS: chưa đặt.',
    '- MASTER_KEYS: chưa đặt.',
    '- SMTP_URL: chưa đặt.',
    '- MAIL_FROM: chưa đặt.',
  ]);
});

test('proxies by address, range and name', () => {
  const read = (value: string): string[] => readConfig({ ...right, TRUSTED_PROXIES: value }).trustedProxies;
  expect(read('127.0.0.1, 10.0.0.0/8,fd00::/8,uniquelocal')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8', 'uniquelocal']);
});

test('a secret is never repeated in the complaint', () => {
  expect(() => readConfig({ ...right, CODEC_KEYS: 'k1:very-secret-text' })).toThrow(/^(?!.*very-secret)/s);
});
