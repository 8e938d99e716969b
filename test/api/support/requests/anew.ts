import { randomUUID } from 'node:crypto';
import { generate } from 'otplib';
import { seal, tokenFor } from '@libs/acts/access/seal';
import { tokenSha256 } from '@libs/acts/access/token';
import { KEYS } from '@test/api/support/accounts';
import type { People } from './people';
import type { Place } from './place';
import { type Api, Person } from '@test/api/support/start-api';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** An account made for one request, and signed in. */
export interface Fresh {
  readonly id: string;
  readonly login: string;
  readonly session: string;
  readonly signedIn: Person;
}

/** What a request needs so that it can succeed, made anew for each: an act that is done cannot be done again. */
export class Anew {
  private made = 0;

  constructor(
    private readonly api: Api,
    private readonly at: Place,
    private readonly people: People,
  ) {}

  /** 1, 2, 3 … over all requests. */
  next(): number {
    return (this.made += 1);
  }

  /** Somebody of branch CB05 without an account. */
  async person(): Promise<string> {
    const code = `M${this.next()}`;
    const id = await this.one(
      `INSERT INTO person (tenant_id, code, full_name, sort_key, status) VALUES ($1, $2, $2, $2, 'active') RETURNING id`,
      this.at.tenantId,
      code,
    );
    await this.api.db.query(`INSERT INTO membership (tenant_id, person_id, organisation_id) VALUES ($1, $2, $3)`, [
      this.at.tenantId,
      id,
      this.at.body,
    ]);
    return id;
  }

  /** What such a person asked about their data, unanswered; who asked for erasure has left. */
  async dataRequest(kind: 'access' | 'erase'): Promise<string> {
    const person = await this.person();
    if (kind === 'erase') await this.api.db.query(`UPDATE membership SET until = '2026-01-01' WHERE person_id = $1`, [person]);
    if (kind === 'erase') await this.api.db.query(`UPDATE person SET ended = '2026-01-01' WHERE id = $1`, [person]);
    return this.one(
      `INSERT INTO data_request (tenant_id, person_id, kind, wish, received_on, due_on, at)
       VALUES ($1, $2, $3, 'a', '2026-03-13', '2026-03-17', now()) RETURNING id`,
      this.at.tenantId,
      person,
      kind,
    );
  }

  /** The account of such a person; with a role where one is named. Its password is the first account's. */
  async account(role: string | null = null): Promise<Fresh> {
    const login = `moi-${randomUUID()}`;
    const id = await this.one(
      `INSERT INTO account (tenant_id, login, name, password_hash, person_id)
       SELECT tenant_id, $1, 'Mới', password_hash, $2 FROM account WHERE id = $3 RETURNING id`,
      login,
      await this.person(),
      this.at.anybody,
    );
    if (role !== null)
      await this.api.db.query(`INSERT INTO role_assignment (tenant_id, account_id, role) VALUES ($1, $2, $3)`, [
        this.at.tenantId,
        id,
        role,
      ]);
    const { session, cookie } = await this.session(id);
    return { id, login, session, signedIn: new Person(this.api, cookie) };
  }

  /** A session of an account, with its cookie. */
  async session(accountId: string): Promise<{ session: string; cookie: string }> {
    const token = randomUUID();
    const session = await this.one(
      `INSERT INTO session (token_sha256, account_id, created_at, seen_at) VALUES ($1, $2, now(), now()) RETURNING id`,
      tokenSha256(token),
      accountId,
    );
    return { session, cookie: `__Host-dondoc=${token}` };
  }

  /** The first code of a second factor that this account was offered. */
  async firstCode({ id }: Fresh): Promise<string> {
    const sealed = seal(KEYS, 'second-factor', SECRET);
    await this.api.db.query(`INSERT INTO second_factor (account_id, tenant_id, secret) VALUES ($1, $2, $3)`, [
      id,
      this.at.tenantId,
      sealed,
    ]);
    return generate({ secret: SECRET });
  }

  /** A recovery that waits for a witness. */
  recovery(): Promise<string> {
    return this.one(
      `INSERT INTO recovery (tenant_id, account_id, asked_by, asked_at, reason) VALUES ($1, $2, $3, now(), 'a') RETURNING id`,
      this.at.tenantId,
      this.at.account,
      this.at.anybody,
    );
  }

  /** A one-time link that was not used yet. */
  async invitation(): Promise<{ id: string; token: string }> {
    const id = randomUUID();
    const token = tokenFor(KEYS, 'invitation', id);
    await this.api.db.query(
      `INSERT INTO invitation (id, tenant_id, person_id, token_sha256, made_at, expires_at) VALUES ($1, $2, $3, $4, now(), now() + interval '1 day')`,
      [id, this.at.tenantId, await this.person(), tokenSha256(token)],
    );
    return { id, token };
  }

  /** Nobody has tried to sign in yet. */
  async forgetTries(): Promise<void> {
    await this.api.db.query(`DELETE FROM sign_in_failure`);
  }

  async delegation(): Promise<string> {
    const body = { login: (await this.account()).login, role: 'leader', since: '2026-01-01', until: '2026-01-02', reason: 'a' };
    return (await this.people.leader.post('/delegations', body)).body.delegationId;
  }

  /** The draft of next year, undecided. */
  async draft(): Promise<string> {
    await this.api.db.query(
      `UPDATE campaign_draft SET state = 'waiting', decided_at = NULL, account_id = NULL, reason = NULL WHERE id = $1`,
      [this.at.draft],
    );
    return this.at.draft;
  }

  /** The spare campaign in a state. */
  async campaign(state: 'running' | 'paused' = 'running'): Promise<string> {
    await this.api.db.query(`UPDATE campaign SET state = $2, ended_at = NULL, reason = NULL WHERE id = $1`, [
      this.at.spare.campaign,
      state,
    ]);
    return this.at.spare.campaign;
  }

  /** The spare campaign, just ended. */
  async ended(): Promise<string> {
    const id = await this.campaign();
    await this.people.board.post(`/campaigns/${id}/end`, { reason: 'a' });
    return id;
  }

  /** The spare campaign’s last step, open. */
  async step(): Promise<string> {
    await this.campaign();
    await this.api.db.query(`UPDATE campaign_step SET state = 'open', closed_at = NULL, closed_reason = NULL WHERE campaign_id = $1`, [
      this.at.spare.campaign,
    ]);
    return this.at.spare.lastStep;
  }

  /** What CB05 owes in the spare campaign, in a state; `done` with a version handed in. */
  async duty(state: 'owed' | 'done' | 'waived'): Promise<string> {
    await this.step();
    const { duty } = this.at.spare;
    await this.api.db.query(`UPDATE duty SET state = 'owed', done_at = NULL, waived_reason = NULL WHERE id = $1`, [duty]);
    if (state === 'done') await this.people.board.form(`/duties/${duty}/submit`).field('text', 'a');
    if (state === 'waived') await this.people.board.post(`/duties/${duty}/waive`, { reason: 'a' });
    return duty;
  }

  /** A collective of CB05 that is no more and still owes in the spare campaign. */
  async endedBody(): Promise<string> {
    const [step, code] = [await this.step(), `T${this.next()}`];
    const id = await this.one(
      `INSERT INTO collective (tenant_id, code, name, kind, organisation_id, dissolved, ordinal)
       VALUES ($1, $2, $2, 'branch-committee', $3, '2026-01-01', 9) RETURNING id`,
      ...[this.at.tenantId, code, this.at.body],
    );
    await this.api.db.query(`INSERT INTO duty (campaign_id, step_id, bearer_id) VALUES ($1, $2, $3)`, [this.at.spare.campaign, step, id]);
    return id;
  }

  /** A member of the spare campaign’s roster about whom nothing is decided. */
  async subject(): Promise<string> {
    return this.one(
      `SELECT r.person_id AS id FROM roster_entry r WHERE r.campaign_id = $1 AND r.included AND r.person_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.campaign_id = r.campaign_id AND d.subject_id = r.person_id) ORDER BY r.person_id LIMIT 1`,
      await this.campaign(),
    );
  }

  private async one(sql: string, ...parameters: unknown[]): Promise<string> {
    return (await this.api.db.query(sql, parameters))[0].id;
  }
}
