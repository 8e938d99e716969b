import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { type Api, firstPerson, startApi } from './support/start-api';

const webRoot = mkdtempSync(join(tmpdir(), 'dondoc-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Đôn Đốc</title>');
writeFileSync(join(webRoot, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(webRoot, 'assets', 'app-1a2b.js'), 'export {};');
writeFileSync(join(webRoot, '.env'), 'SECRET=1');

let api: Api;
beforeAll(async () => {
  api = await startApi(webRoot);
});
afterAll(() => api.close());

describe('the web app is served', () => {
  test.each(['/', '/to-chuc', '/dot/0199/don-vi/5', '/thiet-lap'])('%s is the page, asked for anew each time', async (path) => {
    const answer = await request(api.server).get(path);
    expect(answer.text).toContain('<title>Đôn Đốc</title>');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  test('hashed files are kept for good', async () => {
    const answer = await request(api.server).get('/assets/app-1a2b.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await request(api.server).get('/mark.svg')).headers['cache-control']).toBe('public, max-age=0');
  });

  test.each([
    '/assets/app-old.js',
    '/.env',
    '/.git/config',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f.env',
    '/favicon.ico',
    '/api/v1/nothing',
    '/api/nothing',
    '/health/nothing',
  ])('%s is 404 (ASVS 13.4)', async (path) => {
    const answer = await request(api.server).get(path);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });
});

describe('headers of every kind of answer (ASVS 3.4)', () => {
  test.each(['/', '/assets/app-1a2b.js', '/api/v1/me', '/api/v1/openapi.json', '/health/live', '/nothing.png'])('%s', async (path) => {
    const { headers } = await request(api.server).get(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('another origin is let read nothing, asked before or not (ASVS 3.4.2, API8)', async () => {
    const origin = { Origin: 'https://evil.example' };
    const asked = { ...origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' };
    const answers = [
      await request(api.server).get('/api/v1/setup').set(origin),
      await request(api.server).get('/assets/app-1a2b.js').set(origin),
      await request(api.server).options('/api/v1/campaigns').set(asked),
      await request(api.server).options('/api/v1/session').set(asked),
    ];
    for (const { headers } of answers) expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('answers about people are kept nowhere (ASVS 14.3.2)', async () => {
    const an = await firstPerson(api);
    for (const path of ['/me', '/organisation', '/campaigns']) expect((await an.get(path)).headers['cache-control']).toBe('no-store');
  });

  test('over https the browser is told to stay there, and over plain http to another machine the cookie is the other one', async () => {
    const secure = await startApi(webRoot, { PUBLIC_URL: 'https://dondoc.example.vn' });
    const plain = await startApi(webRoot, { PUBLIC_URL: 'http://192.168.1.5:3000' });
    expect((await request(secure.server).get('/')).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect((await firstPerson(secure)).cookie).toMatch(/^__Host-dondoc=/);
    expect((await firstPerson(plain)).cookie).toMatch(/^dondoc=/);
    await Promise.all([secure.close(), plain.close()]);
  });
});
