import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request, { type Response, type Test } from 'supertest';
import type { DataSource } from 'typeorm';
import { MASTER_KEYS, masterKeys } from '@test/support/master-keys';
import { createDatabase, inForce } from '@test/support/services';
import { createApp } from '../../../apps/api/create-app';
import { API, readConfig } from '@libs/config/config';
import { makeSetupToken } from '@libs/acts/access/set-up';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';

export const PASSWORD = 'mười lăm ký tự!';

// A database of its own and a whole ward for a test take their time on a busy machine.
jest.setTimeout(60_000);

/** Specs ask faster than people; that this is held back is a spec of its own. */
const WITHOUT_LIMITS = { READS_PER_MINUTE: '1000000', ACTS_PER_MINUTE: '1000000', FILES_PER_MINUTE: '1000000' };

export interface Api {
  readonly server: Server;
  readonly app: NestExpressApplication;
  /** Sees every row; the application itself has a pool of its own, in force. */
  readonly db: DataSource;
  readonly uow: TypeOrmUnitOfWork;
  /** Every line logged so far. */
  readonly lines: string[];
  close(): Promise<void>;
}

/** The application on a database of its own. */
export async function startApi(webRoot = '/nonexistent', env: Record<string, string> = {}): Promise<Api> {
  const databaseUrl = await createDatabase();
  const config = readConfig(API, {
    DATABASE_URL: inForce(databaseUrl),
    CODEC_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
    MASTER_KEYS,
    PUBLIC_URL: 'http://127.0.0.1:3000',
    ...WITHOUT_LIMITS,
    ...env,
  });
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, next) => (lines.push(String(chunk)), next()) });
  const [own, db] = [await dataSource(config.DATABASE_URL, 10).initialize(), await dataSource(databaseUrl, 5).initialize()];
  const app = await createApp({ config, log: pino({ level: 'debug' }, sink), db: own }, webRoot);
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const close = async (): Promise<void> => {
    await app.close();
    await Promise.all([own.destroy(), db.destroy()]);
  };
  return { server, app, db, uow: new TypeOrmUnitOfWork(db, masterKeys), lines, close };
}

/** Somebody with a browser: the cookie of a session is sent with every request, a new one taken. */
export class Person {
  constructor(
    private readonly api: Api,
    public cookie: string,
  ) {}

  get(path: string): Test {
    return this.send('get', path);
  }

  delete(path: string): Test {
    return this.send('delete', path);
  }

  /** A POST of JSON; an act gets a key of its own unless one is given. */
  post(path: string, body: object, key: string = randomUUID()): Test {
    return this.send('post', path).set('Idempotency-Key', key).send(body);
  }

  /** A POST of a form, to be filled with `.field` and `.attach`. */
  form(path: string, key: string = randomUUID()): Test {
    return this.send('post', path).set('Idempotency-Key', key);
  }

  private send(method: 'get' | 'post' | 'delete', path: string): Test {
    const agent = request(this.api.server);
    return agent[method](`/api/v1${path}`)
      .set('Cookie', this.cookie)
      .on('response', ({ headers }: Response) => this.keep(cookieOf(headers)));
  }

  /** A session may go on under another token; that of one that has ended is kept, to be tried. */
  private keep(cookie: string): void {
    if (/^[^=]+=./.test(cookie)) this.cookie = cookie;
  }
}

export function cookieOf(headers: Record<string, unknown>): string {
  const [cookie = ''] = [headers['set-cookie']].flat().map(String);
  return cookie.split(';')[0] ?? '';
}

/** Sets up the committee with its first account, who is signed in. */
export async function firstPerson(api: Api): Promise<Person> {
  const token = await api.uow.run(null, makeSetupToken);
  const answer = await request(api.server)
    .post('/api/v1/setup')
    .send({ token, committee: 'Đảng ủy phường Thử', name: 'Nguyễn Thị An', login: 'An', password: PASSWORD });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return new Person(api, cookieOf(answer.headers));
}

let committees = 0;

/** Another committee with an account of its own, who is signed in; name and password are the first account's. */
export async function anotherCommittee(api: Api): Promise<Person> {
  committees += 1;
  const login = `an-${committees}`;
  await api.db.query(
    `WITH t AS (INSERT INTO tenant (name) VALUES ('Đảng ủy phường Khác') RETURNING id),
     a AS (INSERT INTO account (tenant_id, login, name, password_hash)
           SELECT t.id, $1, first.name, first.password_hash FROM t, (SELECT name, password_hash FROM account LIMIT 1) first RETURNING id)
     INSERT INTO role_assignment (tenant_id, account_id, role) SELECT t.id, a.id, 'board' FROM t, a`,
    [login],
  );
  const answer = await request(api.server).post('/api/v1/session').send({ login, password: PASSWORD });
  return new Person(api, cookieOf(answer.headers));
}
