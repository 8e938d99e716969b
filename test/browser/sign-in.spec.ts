import { execFileSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '@deploy/local/root';
import { makeSetupToken } from '@libs/acts/access/set-up';
import { type Api, firstPerson, startApi } from '../api/support/start-api';
import { openBrowser } from './chromium';
import { openWindow } from './window';

let api: Api;
let browser: Browser;
let address: string;
beforeAll(async () => {
  execFileSync(process.execPath, [join(projectRoot(), 'deploy/local/prepare.mjs')], { stdio: 'pipe' });
  api = await startApi(join(projectRoot(), 'dist/web'));
  address = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await api.close();
});

const TYPED = 'một câu dài để nhớ';

/** Pastes as a person does: the page may hinder it; where it does not, the browser puts the text in by itself. */
const PASTE = `(text) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  if (document.activeElement.dispatchEvent(paste)) document.execCommand('insertText', false, text);
}`;

/** What the page does with a password: how its field is, and what stands in it after pasting. */
async function fieldOf(page: Page, label: string): Promise<{ type: string | null; autocomplete: string | null; pasted: string }> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.evaluate(`(${PASTE})(${JSON.stringify(TYPED)})`);
  return {
    type: await field.getAttribute('type'),
    autocomplete: await field.getAttribute('autocomplete'),
    pasted: await field.inputValue(),
  };
}

test('a password is hidden, may be pasted, and a password manager knows it, new or old (ASVS 6.2.6, 6.2.7)', async () => {
  const token = await api.uow.run(null, makeSetupToken);
  const { page: first } = await openWindow(browser, address);
  await first.goto(`/thiet-lap#${token}`);
  expect(await fieldOf(first, 'Mật khẩu')).toEqual({ type: 'password', autocomplete: 'new-password', pasted: TYPED });
  await first.getByRole('button', { name: 'Hiện mật khẩu' }).click();
  expect(await first.getByLabel('Mật khẩu', { exact: true }).getAttribute('type')).toBe('text');

  await firstPerson(api);
  const { page } = await openWindow(browser, address);
  await page.goto('/dang-nhap');
  expect(await fieldOf(page, 'Mật khẩu')).toEqual({ type: 'password', autocomplete: 'current-password', pasted: TYPED });
  expect(await page.getByLabel('Tên đăng nhập').getAttribute('autocomplete')).toBe('username');
}, 60_000);

test('from the sign-in page one is led to a page of ours alone, whatever the link says (ASVS 3.7.2)', async () => {
  const { page } = await openWindow(browser, address);
  for (const elsewhere of ['//vidu.example', '/\\vidu.example', 'https://vidu.example', 'javascript:alert(1)']) {
    await page.goto(`/dang-nhap?tiep=${encodeURIComponent(elsewhere)}`);
    await page.getByLabel('Tên đăng nhập').fill('an');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mười lăm ký tự!');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    expect(new URL(page.url()).origin).toBe(address);
    await page.context().clearCookies();
  }
}, 60_000);

test('ending a session somewhere else asks for the password once more (ASVS 7.5.2)', async () => {
  const { page, complaints } = await openWindow(browser, address);
  await page.goto('/dang-nhap?tiep=/tai-khoan');
  await page.getByLabel('Tên đăng nhập').fill('an');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mười lăm ký tự!');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Đang đăng nhập ở' }).waitFor();
  await api.db.query(`UPDATE session SET confirmed_at = now() - interval '11 minutes'`);
  await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await page.getByRole('heading', { name: 'Nhập lại mật khẩu' }).waitFor();
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mười lăm ký tự!');
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText('(máy này)').waitFor();
  await page.locator('.task-list li', { hasNotText: '(máy này)' }).first().waitFor({ state: 'detached' });
  expect(await api.db.query(`SELECT count(*)::int AS n FROM session`)).toEqual([{ n: 1 }]);
  expect(complaints).toEqual([]);
}, 60_000);
