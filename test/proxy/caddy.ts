import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConnectionOptions, type TLSSocket, connect } from 'node:tls';
import { startChild, untilReady } from '@deploy/local/child';
import { buildWithGo, builtAt } from '@deploy/local/go-build';
import { freePort, listens } from '@deploy/local/ports';
import { projectRoot } from '@deploy/local/root';
import { privateDataDir } from '@test/support/services';

const PROGRAM = { name: 'caddy', module: 'deploy/proxy', package: 'github.com/caddyserver/caddy/v2/cmd/caddy' };
export const PUBLIC_HOST = 'dondoc.example.vn';

export interface Proxy {
  readonly http: number;
  readonly https: number;
  /** The root of the authority that signs its certificates here, as PEM. */
  readonly ca: string;
  stop(): Promise<void>;
}

/**
 * The real Caddy with deploy/Caddyfile as it is, in front of an api on `port`. From outside it is given other ports, a store of its own and an
 * authority of its own in place of a public one; nothing of that touches what the file says.
 */
export async function startProxy(port: number): Promise<Proxy> {
  if (!(await buildWithGo(PROGRAM, (line) => void process.stderr.write(`  ${line}\n`)))) throw new Error('Không dựng được Caddy.');
  const [dataDir, http, https] = [privateDataDir(), await freePort(), await freePort()];
  const config = join(dataDir, 'Caddyfile');
  writeFileSync(
    config,
    `{
	admin off
	http_port ${http}
	https_port ${https}
	default_bind 127.0.0.1
	local_certs
	skip_install_trust
	storage file_system ${dataDir}/store
}
import ${join(projectRoot(), 'deploy/Caddyfile')}
`,
  );
  const caddy = startChild({
    name: 'caddy',
    command: builtAt(PROGRAM),
    args: ['run', '--config', config, '--adapter', 'caddyfile'],
    dataDir,
    env: { HOME: dataDir, PUBLIC_HOST, API_HOST: '127.0.0.1', API_PORT: `${port}` },
  });
  const [root, leaf] = [
    join(dataDir, 'store/pki/authorities/local/root.crt'),
    join(dataDir, `store/certificates/local/${PUBLIC_HOST}/${PUBLIC_HOST}.crt`),
  ];
  await untilReady(caddy, async () => existsSync(root) && existsSync(leaf) && (await listens(http)) && (await listens(https)));
  return { http, https, ca: readFileSync(root, 'utf8'), stop: () => caddy.stop() };
}

/** Shakes hands as a browser that is given this authority would; rejects where the proxy refuses. */
export function handshake({ https: port, ca }: Proxy, options: ConnectionOptions = {}): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ca, servername: PUBLIC_HOST, ...options }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends these very lines over TLS; gives everything that comes back until the proxy hangs up. */
export async function raw(proxy: Proxy, ...lines: string[]): Promise<string> {
  const socket = await handshake(proxy, { ALPNProtocols: ['http/1.1'] });
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (part: Buffer) => (said += part.toString('utf8')));
    socket.once('close', () => resolve(said)).once('error', reject);
    socket.write(lines.join('\r\n'));
  });
}

export const statusesIn = (said: string): string[] => [...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = '']) => status);
