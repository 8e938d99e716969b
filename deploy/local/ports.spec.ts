import { createServer } from 'node:net';
import { freePort, listens } from './ports';

test('the preferred port where it is free, another where it is taken', async () => {
  const preferred = await freePort();
  expect(await freePort(preferred)).toBe(preferred);
  expect(await listens(preferred)).toBe(false);
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(preferred, '127.0.0.1', resolve));
  expect(await listens(preferred)).toBe(true);
  expect(await freePort(preferred)).not.toBe(preferred);
  await new Promise((resolve) => server.close(resolve));
});
