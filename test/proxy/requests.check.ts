import { request } from 'node:http';
import { connect, constants } from 'node:http2';
import { handshake, type Proxy, PUBLIC_HOST, raw, startProxy, statusesIn } from './caddy';
import { startUpstream, type Upstream } from './upstream';

let [proxy, upstream]: [Proxy?, Upstream?] = [];
const parts = (): { proxy: Proxy; upstream: Upstream } => ({ proxy: proxy!, upstream: upstream! });
beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startProxy(upstream.port);
}, 900_000);
afterAll(async () => {
  await proxy?.stop();
  upstream?.stop();
});
beforeEach(() => void upstream?.seen.splice(0));

const HOST = `Host: ${PUBLIC_HOST}`;

/** Without TLS, on the port that browsers try first. */
function plain(path: string, method = 'GET'): Promise<{ status: number | undefined; location: string | undefined }> {
  const { http: port } = parts().proxy;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { Host: PUBLIC_HOST } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, location: answer.headers.location });
    });
    sent.once('error', reject).end();
  });
}

test.each(['/', '/dang-nhap?x=1', '/assets/a.js'])('http://…%s, a page, is led on to https (ASVS 4.1.2, 12.2.1)', async (path) => {
  expect(await plain(path)).toEqual({ status: 301, location: `https://${PUBLIC_HOST}${path}` });
  expect(parts().upstream.seen).toEqual([]);
});

test.each([
  ['GET', '/api/v1/me'],
  ['POST', '/api/v1/session'],
])('http: %s %s is told so and not led on, and reaches no api (ASVS 4.1.2)', async (method, path) => {
  expect(await plain(path, method)).toEqual({ status: 403, location: undefined });
  expect(parts().upstream.seen).toEqual([]);
});

test('what a client says of its address, scheme and host does not reach the api (ASVS 4.1.3)', async () => {
  const made = ['X-Forwarded-For: 203.0.113.66', 'X-Forwarded-Proto: http', 'X-Forwarded-Host: khac.example.vn'];
  const said = await raw(parts().proxy, 'GET / HTTP/1.1', HOST, ...made, 'Connection: close', '', '');
  expect(statusesIn(said)).toEqual(['200']);
  expect(parts().upstream.seen[0]?.headers).toMatchObject({
    host: PUBLIC_HOST,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': PUBLIC_HOST,
  });
});

test('a server-sent event is there before the next is sent: nothing waits in a buffer', async () => {
  const socket = await handshake(parts().proxy, { ALPNProtocols: ['http/1.1'] });
  let said = '';
  const first = new Promise<void>((resolve) => {
    socket.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (said.includes('data: first')) resolve();
    });
  });
  socket.write(`GET /events HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`);
  await first;
  expect(said).not.toContain('second');
  parts().upstream.goOn();
  await new Promise((resolve) => socket.once('close', resolve));
  expect(said).toContain('data: second');
});

const INSIDE = ['GET /smuggled HTTP/1.1', HOST, '', ''];

describe('where one request ends and the next begins (ASVS 4.2.1)', () => {
  test.each([
    ['two lengths', ['Content-Length: 0', 'Content-Length: 40', '', ...INSIDE], '400'],
    ['a length that is none', ['Content-Length: +5', '', ...INSIDE], '400'],
    ['chunks under another name', ['Transfer-Encoding: xchunked', '', '0', '', ...INSIDE], '501'],
    ['chunks twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked', '', '0', '', ...INSIDE], '501'],
    ['a name with a blank before its colon', ['Content-Length : 0', '', ...INSIDE], '400'],
    // Seen only when the api is already spoken to, which is then hung up on.
    ['a size of a chunk that is none', ['Transfer-Encoding: chunked', '', '0x0', '', ...INSIDE], '502'],
  ])('%s: refused, and nothing behind it reaches the api', async (_, lines, status) => {
    const said = await raw(parts().proxy, 'POST /first HTTP/1.1', HOST, ...lines);
    expect(statusesIn(said)).toEqual([status]);
    expect(parts().upstream.seen.filter(({ url }) => url === '/smuggled')).toEqual([]);
  });

  test('both a length and chunks: the length is thrown away, and what is sent on has one end', async () => {
    const both = ['Content-Length: 6', 'Transfer-Encoding: chunked', 'Connection: close', '', '0', '', ...INSIDE];
    const said = await raw(parts().proxy, 'POST /first HTTP/1.1', HOST, ...both);
    expect(statusesIn(said)).toEqual(['200']);
    const sent = parts().upstream.seen.map(({ url, headers }) => [url, headers['content-length'], headers['transfer-encoding']]);
    expect(sent).toEqual([['/first', undefined, 'chunked']]);
  });

  test.each([
    ['as long as it says', '5', 200],
    ['longer than it says', '4', 'NGHTTP2_PROTOCOL_ERROR'],
  ])('over HTTP/2 a body %s', async (_, length, outcome) => {
    const socket = await handshake(parts().proxy, { ALPNProtocols: ['h2'] });
    const session = connect(`https://${PUBLIC_HOST}`, { createConnection: () => socket });
    const stream = session.request({ ':method': 'POST', ':path': '/first', 'content-length': length });
    const seen = await new Promise((resolve) => {
      stream.once('response', ({ ':status': status }) => resolve(status));
      stream.once('error', () => resolve(constants.NGHTTP2_PROTOCOL_ERROR === stream.rstCode ? 'NGHTTP2_PROTOCOL_ERROR' : stream.rstCode));
      stream.end('12345');
    });
    expect(seen).toBe(outcome);
    session.destroy();
  });
});
