import { type AddressInfo, connect } from 'node:net';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { type Api, PASSWORD, firstPerson, startApi } from './support/start-api';

const webRoot = mkdtempSync(join(tmpdir(), 'dondoc-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Đôn Đốc</title>');
for (const [name, text] of Object.entries({ 'a.js': 'export {};', 'a.css': 'p {}' })) writeFileSync(join(webRoot, 'assets', name), text);
writeFileSync(join(webRoot, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');

let api: Api;
beforeAll(async () => {
  api = await startApi(webRoot);
});
afterAll(() => api.close());

/** Sends these very bytes; gives everything that comes back until the server hangs up. */
function raw(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((api.server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(lines.join('\r\n')));
    let said = '';
    socket.on('data', (part) => (said += part.toString('utf8')));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}
const statusesIn = (said: string): string[] => [...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = '']) => status);
const CLOSE = 'Connection: close';

describe('where one request ends and the next begins (ASVS 4.2.1)', () => {
  const HEAD = ['POST /api/v1/session HTTP/1.1', 'Host: a', 'Content-Type: application/json'];
  test.each([
    ['both a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked', '', '0', '', 'GET /api/v1/setup HTTP/1.1', '', '']],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 40', '', 'GET /api/v1/setup HTTP/1.1', 'Host: a', '', '']],
    ['a length that is none', ['Content-Length: +5', '', 'GET /api/v1/setup HTTP/1.1', '', '']],
    ['chunks under another name', ['Transfer-Encoding: xchunked', '', '0', '', 'GET /api/v1/setup HTTP/1.1', '', '']],
    ['a head that is folded', ['X-A: a', ' b: c', 'Content-Length: 0', '', '']],
    ['a name with a blank before its colon', ['Content-Length : 0', '', '']],
  ])('%s: refused, and nothing behind it is answered', async (_, lines) => {
    expect(statusesIn(await raw(...HEAD, ...lines))).toEqual(['400']);
  });

  test('a head of 20 kB is refused', async () => {
    expect(statusesIn(await raw('GET / HTTP/1.1', 'Host: a', `Cookie: ${'a'.repeat(20_000)}`, '', ''))).toEqual(['431']);
  });
});

test.each(['TRACE', 'TRACK', 'CONNECT'])('%s gives nothing back (ASVS 13.4.4)', async (method) => {
  const said = await raw(`${method} / HTTP/1.1`, 'Host: a', 'Cookie: hoangyen=1', CLOSE, '', '');
  expect(said).not.toContain('hoangyen');
  expect(statusesIn(said).filter((status) => status.startsWith('2'))).toEqual([]);
});

test.each([
  '/assets/',
  '/%252e%252e%252fpackage.json',
  '/assets/%252e%252e/index.html',
  '/assets/..;/index.html',
  '/assets/a.js.map',
  '/assets/a.js%00.html',
])('%s: no list of files, and nothing is unwrapped twice (ASVS 1.1.1, 13.4.3)', async (path) => {
  const said = await raw(`GET ${path} HTTP/1.1`, 'Host: a', CLOSE, '', '');
  expect(statusesIn(said)[0]).toMatch(/^40[04]$/);
  expect(said).not.toMatch(/a\.css|<title>/);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/assets/a.js', 'text/javascript; charset=utf-8'],
  ['/assets/a.css', 'text/css; charset=utf-8'],
  ['/mark.svg', 'image/svg+xml'],
  ['/api/v1/setup', 'application/json; charset=utf-8'],
  ['/api/v1/me', 'application/problem+json; charset=utf-8'],
  ['/assets/none.js', 'application/problem+json; charset=utf-8'],
  ['/metrics', 'text/plain; version=0.0.4; charset=utf-8'],
])('%s says what it is: %s (ASVS 4.1.1)', async (path, type) => {
  expect((await request(api.server).get(path)).headers['content-type']).toBe(type);
});

test('what a client says of its own address is not believed (ASVS 4.1.3, 15.3.4)', async () => {
  await firstPerson(api);
  const headers = {
    'X-Forwarded-For': '10.9.8.7',
    'X-Real-IP': '10.9.8.7',
    Forwarded: 'for=10.9.8.7',
    'X-User-Id': 'an',
    'X-Forwarded-Proto': 'https',
  };
  const nobody = await request(api.server).get('/api/v1/me').set(headers);
  expect(nobody.status).toBe(401);
  const wrong = (n: number) =>
    request(api.server)
      .post('/api/v1/session')
      .set({ ...headers, 'X-Forwarded-For': `10.9.8.${n}` })
      .send({ login: `ai-${n}`, password: PASSWORD });
  const statuses: number[] = [];
  for (let n = 0; n < 31; n += 1) statuses.push((await wrong(n)).status);
  expect(statuses.lastIndexOf(401)).toBe(29);
  expect(statuses[30]).toBe(429);
});
