import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSetupToken } from '@libs/acts/access/set-up';
import { openBrowser } from '../browser/chromium';
import { PASSWORD, startApi } from './support/start-api';

test('a real Chromium keeps the `__Host-` cookie over http on this machine, shows it to no script, and drops it on signing out', async () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'dondoc-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Đôn Đốc</title>');
  const api = await startApi(webRoot);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(api.server.address() as AddressInfo).port}/thiet-lap`);
    const call = (method: string, path: string, body?: object): Promise<number> =>
      page.evaluate(
        async ([how, to, sent]) => {
          const answer = await fetch(`/api/v1${to}`, {
            method: how,
            headers: { 'Content-Type': 'application/json' },
            ...(sent ? { body: sent } : {}),
          });
          return answer.status;
        },
        [method, path, body ? JSON.stringify(body) : ''] as const,
      );
    const token = await api.uow.run(null, makeSetupToken);
    const account = { token, committee: 'Đảng ủy phường Thử', name: 'Nguyễn Thị An', login: 'an', password: PASSWORD };
    expect(await call('POST', '/setup', account)).toBe(201);
    expect(await page.context().cookies()).toMatchObject([
      { name: '__Host-dondoc', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' },
    ]);
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.reload();
    expect(await call('GET', '/me')).toBe(200);
    expect(await call('DELETE', '/session')).toBe(200);
    expect(await page.context().cookies()).toEqual([]);
    expect(await call('GET', '/me')).toBe(401);
  } finally {
    await browser.close();
    await api.close();
  }
});
