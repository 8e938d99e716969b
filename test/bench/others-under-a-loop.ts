import { execFileSync, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { atMaintenance, dataSource } from '@libs/persistence/data-source';
import { runNode, startNodeService } from '../../deploy/local/node-service';
import { freePort } from '../../deploy/local/ports';
import { startPostgres } from '../../deploy/local/postgres';
import { projectRoot } from '../../deploy/local/root';
import { P79_WORDS } from '../support/board-words';

/**
 * What others feel while one account asks ten times as fast as it is let through (ASVS 2.4.1): five people read the board as people do, alone
 * and beside a loop of reads, of acts and of 1,000 exports, window by window in one run. Their p95 must stay below twice that of the windows
 * before and after.
 */

const WINDOW_MS = Number(process.env['WINDOW_MS'] ?? 40_000);
const PEOPLE = 5;
const EACH_MS = 1_000;
const PASSWORD = 'mười lăm ký tự!';
/** Ten times what an account is let through in a minute, per second. */
const LOOPS = { reads: 150, acts: 20, exports: 20 } as const;
type Loop = keyof typeof LOOPS;

interface Answer {
  readonly status: number;
  readonly ms: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
}

/** One account's browser or program. */
class Client {
  constructor(
    private readonly base: string,
    public cookie = '',
    // Gives a connection up before the server does.
    private readonly agent = new Agent({ keepAlive: true, timeout: 3_000 }),
  ) {}

  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const started = performance.now();
    const headers = { cookie: this.cookie, 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.base}/api/v1${path}`, { method, headers, agent: this.agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          this.cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? this.cookie;
          const [status, ms] = [answer.statusCode ?? 0, performance.now() - started];
          resolve({ status, ms, body: Buffer.concat(chunks).toString(), retryAfter: answer.headers['retry-after'] });
        });
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

/** Times the requests of all people; each asks at its moment, whether or not the last was answered. */
async function people(clients: readonly Client[], board: string, ms: number): Promise<number[]> {
  const asked: Promise<Answer>[] = [];
  const pages = [board, '/me', board, '/organisation'];
  const end = performance.now() + ms;
  for (let n = 0; performance.now() < end; n += 1) {
    const client = clients[n % clients.length];
    if (client) asked.push(client.ask('GET', pages[Math.floor(n / clients.length) % pages.length] ?? board));
    await new Promise((resolve) => setTimeout(resolve, EACH_MS / clients.length));
  }
  const answers = await Promise.all(asked);
  const wrong = answers.find(({ status }) => status !== 200);
  if (wrong) throw new Error(`somebody who asks as people do got ${wrong.status}: ${wrong.body}`);
  return answers.map((answer) => answer.ms).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

/** In a process of its own, so that it takes nothing from those who measure. */
async function loop(base: string, cookie: string, kind: Loop, board: string, ms: number): Promise<void> {
  const client = new Client(base, cookie, new Agent({ keepAlive: true, timeout: 30_000, maxSockets: 200 }));
  const ask = (n: number): Promise<Answer> => {
    if (kind === 'reads') return client.ask('GET', board);
    if (kind === 'exports') return n % 2 ? client.ask('GET', `${board}/facts/template.xlsx`) : client.ask('POST', '/me/data/file', {});
    const date = new Date(Date.UTC(2026, 5, 1 + (n % 900))).toISOString().slice(0, 10);
    return client.ask('POST', '/calendar', { date, kind: 'off', reason: 'Nghỉ bù' });
  };
  const [asked, started]: [Promise<Answer>[], number] = [[], performance.now()];
  for (let now = 0; now < ms; now = performance.now() - started) {
    while (asked.length < (now / 1_000) * LOOPS[kind]) asked.push(ask(asked.length));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const answers = await Promise.all(asked);
  const refused = answers.filter(({ status }) => status === 429);
  const told = refused.filter(({ retryAfter }) => /^[1-9]\d?$/.test(retryAfter ?? ''));
  say(`  the loop: ${answers.length} asked, ${refused.length} answered 429, ${told.length} of them told when to come back`);
  if (told.length !== refused.length || refused.length === 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  execFileSync(process.execPath, [join(projectRoot(), 'deploy/local/prepare.mjs')], { stdio: 'pipe' });
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  // PostgreSQL runs as a user of its own where this runs as root.
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir });
  const base = `http://127.0.0.1:${await freePort()}`;
  const key = Buffer.alloc(32, 1).toString('base64');
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    CODEC_KEYS: `k1:${key}`,
    MASTER_KEYS: `m1:${key}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'don-doc@example.vn',
    PORT: new URL(base).port,
    PUBLIC_URL: base,
  };
  runNode('libs/persistence/migrate.js', [], env);
  const api = await startNodeService({ name: 'api', script: 'apps/api/main.js', dataDir, env, health: `${base}/health/live` });
  const db = await dataSource(atMaintenance(postgres.url), 2).initialize();
  try {
    const board = await launched(base, runNode('apps/api/setup-link.js', [], env).split('#')[1] ?? '');
    await measure(base, board, db);
  } finally {
    await db.destroy();
    await api.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(base: string, board: string, db: DataSource): Promise<void> {
  const clients = await Promise.all(Array.from({ length: PEOPLE }, () => account(base, db)));
  await people(clients, board, 5_000);
  for (const kind of ['reads', 'acts', 'exports'] as const) {
    const looping = await account(base, db);
    const ms = kind === 'exports' ? Math.max(WINDOW_MS, 50_000) : WINDOW_MS;
    const before = await people(clients, board, WINDOW_MS / 2);
    const child = fork(__filename, ['loop', base, looping.cookie, kind, board, `${ms}`]);
    const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
    await new Promise((resolve) => child.once('message', resolve));
    child.send('go');
    const beside = await people(clients, board, ms);
    if ((await ended) !== 0) process.exitCode = 1;
    const alone = [...before, ...(await people(clients, board, WINDOW_MS / 2))].sort((a, b) => a - b);
    const ratio = at(beside, 0.95) / at(alone, 0.95);
    const figures = [alone, beside].map(
      (one) => `p50 ${at(one, 0.5).toFixed(1)} p95 ${at(one, 0.95).toFixed(1)} p99 ${at(one, 0.99).toFixed(1)} ms`,
    );
    say(
      `${kind}: alone ${figures[0]}; beside the loop ${figures[1]}; p95 ${ratio.toFixed(2)} times (${alone.length} and ${beside.length} requests)`,
    );
    if (ratio >= 2) process.exitCode = 1;
  }
}

/** The sample ward with P79 launched, as the screens do it; gives the path of its board. */
async function launched(base: string, token: string): Promise<string> {
  const first = new Client(base);
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await first.ask('POST', path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.body}`);
    return JSON.parse(answer.body);
  };
  await post('/setup', { token, committee: 'Đảng ủy phường Bình Minh', name: 'Nguyễn Thị Thử', login: 'dau-tien', password: PASSWORD });
  const form = async (path: string, fields: Record<string, string>): Promise<Record<string, unknown>> => {
    const headers = { cookie: first.cookie, 'idempotency-key': randomUUID() };
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const sample = await (await fetch(`${base}/api/v1/organisation/sample.xlsx`, { headers })).arrayBuffer();
    body.set('file', new Blob([sample]), 'to-chuc.xlsx');
    const answer = await fetch(`${base}/api/v1${path}`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return JSON.parse(await answer.text());
  };
  const { basis } = await form('/organisation/import/preview', {});
  await form('/organisation/import', { basis: String(basis) });
  const due = (days: number): object => ({
    due: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    reason: 'Cấp trên cho lùi hạn',
  });
  const decisions = { reviews: due(20), results: due(22), 'delegated-results': due(40) };
  const { campaignId } = await post('/campaigns', { plan: 'p79', year: 2026, decisions, ...P79_WORDS });
  return `/campaigns/${String(campaignId)}`;
}

let accounts = 0;

/** One more person of the board, who is signed in; the password is the first's. */
async function account(base: string, db: DataSource): Promise<Client> {
  accounts += 1;
  const login = `nguoi-${accounts}`;
  await db.query(
    `WITH a AS (INSERT INTO account (tenant_id, login, name, password_hash)
                SELECT tenant_id, $1, 'Trần Văn Thử', password_hash FROM account LIMIT 1 RETURNING id, tenant_id)
     INSERT INTO role_assignment (tenant_id, account_id, role) SELECT tenant_id, id, 'board' FROM a`,
    [login],
  );
  const client = new Client(base);
  const { status, body } = await client.ask('POST', '/session', { login, password: PASSWORD });
  if (status >= 300) throw new Error(body);
  return client;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [role, base = '', cookie = '', kind = 'reads', board = '', ms = '0'] = process.argv.slice(2);
if (role === 'loop') {
  // Its own start is no part of what is measured.
  process.once('message', () => {
    process.disconnect();
    void loop(base, cookie, kind === 'acts' || kind === 'exports' ? kind : 'reads', board, Number(ms));
  });
  process.send?.('ready');
} else void main();
