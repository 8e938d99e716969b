import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports';
import { webPort } from './web-port';

const said: string[] = [];
const start = (dataDir: string): Promise<string> => webPort(dataDir, (line) => said.push(line));
const taken = async (port: string): Promise<() => Promise<unknown>> => {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(Number(port), '127.0.0.1', resolve));
  return () => new Promise((resolve) => server.close(resolve));
};
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'web-port-'));
  said.length = 0;
});
afterEach(() => {
  delete process.env['PORT'];
});

test('the port of the last start is had again; where it is taken that is said, and the next start has it again', async () => {
  process.env['PORT'] = String(await freePort());
  const first = await start(dataDir);
  expect(first).toBe(process.env['PORT']);
  delete process.env['PORT'];
  expect(await start(dataDir)).toBe(first);
  expect(said).toEqual([]);
  const leave = await taken(first);
  const other = await start(dataDir);
  expect(other).not.toBe(first);
  expect(said.join('\n')).toContain(`từ cổng ${first} sang ${other} vì cổng cũ đang có chương trình khác dùng`);
  await leave();
  expect(await start(dataDir)).toBe(first);
});

test('a PORT that is taken is refused', async () => {
  const port = String(await freePort());
  const leave = await taken(port);
  process.env['PORT'] = port;
  await expect(start(dataDir)).rejects.toThrow(`Cổng ${port} (biến PORT) đang có chương trình khác dùng`);
  await leave();
});
