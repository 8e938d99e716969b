import type { AddressInfo } from 'node:net';
import { type Api, firstPerson, PASSWORD, startApi } from '@test/api/support/start-api';
import { type Proxy, PUBLIC_HOST, raw, startProxy, statusesIn } from './caddy';

let [api, proxy]: [Api?, Proxy?] = [];
beforeAll(async () => {
  api = await startApi(undefined, { PUBLIC_URL: `https://${PUBLIC_HOST}`, TRUSTED_PROXIES: 'loopback' });
  await firstPerson(api);
  proxy = await startProxy((api.server.address() as AddressInfo).port);
}, 900_000);
afterAll(async () => {
  await proxy?.stop();
  await api?.close();
});

/** Asks the real api through the real proxy, over TLS, as a browser that has our page open. */
function post(path: string, body: string, ...headers: string[]): Promise<string> {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const own = [`Host: ${PUBLIC_HOST}`, `Origin: https://${PUBLIC_HOST}`, 'Content-Type: application/json', length, 'Connection: close'];
  return raw(proxy!, `POST /api/v1${path} HTTP/1.1`, ...own, ...headers, '', body);
}

test('whoever signs in is told to stay with https, and gets a cookie for this host over TLS alone (ASVS 3.3.1, 3.4.1)', async () => {
  const said = await post('/session', JSON.stringify({ login: 'an', password: PASSWORD }));
  expect(statusesIn(said)).toEqual(['201']);
  expect(said).toMatch(/^strict-transport-security: max-age=31536000; includeSubDomains\r$/im);
  expect(said).toMatch(/^set-cookie: __Host-[\w-]+=[^;]+;.*Secure/im);
});

test('the address on record is the connection’s, whatever the client says (ASVS 4.1.3)', async () => {
  await post(
    '/session',
    JSON.stringify({ login: 'an', password: 'không phải' }),
    'X-Forwarded-For: 203.0.113.66',
    'X-Real-IP: 203.0.113.66',
  );
  const [{ origin }] = await api!.db.query(`SELECT origin FROM audit_entry WHERE origin <> '' ORDER BY recorded_at DESC, id DESC LIMIT 1`);
  expect(origin).toContain('127.0.0.1');
  const [{ count }] = await api!.db.query(`SELECT count(*)::int FROM audit_entry WHERE origin LIKE '%203.0.113.66%'`);
  expect(count).toBe(0);
});

test.each([
  ['a body of 5 MB', 'a'.repeat(5 << 20), '413'],
  ['a body of 3 MB that is no login', JSON.stringify({ login: 'a'.repeat(3 << 20), password: 'x' }), '400'],
])('%s: %#', async (_, body, status) => {
  expect(statusesIn(await post('/session', body))).toEqual([status]);
});
