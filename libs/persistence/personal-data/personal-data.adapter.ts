import type {
  DataRequest,
  HandedIn,
  NewRequest,
  PersonalDataRepository,
  PersonalFacts,
  PersonFound,
  Whose,
} from '@libs/acts/personal-data/personal-data.repository';
import type { Erasable } from '@libs/domain/personal-data/erasure';
import type { CampaignKeys } from '../sealing/campaign-keys';
import { readText } from '../sealing/papers';
import { type Sql, stamp } from '../sql';
import { ERASABLE, ERASE } from './erase-person.sql';
import { HANDED_IN, PERSON_FACTS } from './person-facts.sql';

interface HandedInRow extends Omit<HandedIn, 'text' | 'files'> {
  readonly dutyId: string;
  readonly campaignId: string;
  readonly plain: string;
  readonly sealed: Buffer | null;
  readonly files: readonly { plain: string; sealed: string | null }[];
}

export class SqlPersonalData implements PersonalDataRepository {
  constructor(
    private readonly sql: Sql,
    private readonly keys: CampaignKeys,
  ) {}

  async facts(tenantId: string, whose: Whose): Promise<PersonalFacts> {
    const of = [whose.personId, whose.accountId];
    const rows = <P extends keyof typeof PERSON_FACTS>(part: P): Promise<Rows<P>[]> => this.sql.rows<Rows<P>>(PERSON_FACTS[part], of);
    return {
      person: (await rows('person'))[0] ?? null,
      memberships: await rows('memberships'),
      posts: await rows('posts'),
      oversight: await rows('oversight'),
      accounts: await rows('accounts'),
      roles: await rows('roles'),
      sessions: await rows('sessions'),
      delegations: await rows('delegations'),
      invitations: await rows('invitations'),
      rosters: await rows('rosters'),
      messages: await rows('messages'),
      acknowledgements: await rows('acknowledgements'),
      submissions: await this.handedIn(of),
      decisions: await rows('decisions'),
      acts: await rows('acts'),
      requests: whose.personId === null ? [] : await this.requests(tenantId, whose.personId),
    };
  }

  people(tenantId: string, search: string, limit: number): Promise<readonly PersonFound[]> {
    return this.sql.rows<PersonFound>(
      `SELECT p.id AS "personId", p.full_name AS name, coalesce(o.name, '') AS unit, p.ended IS NOT NULL AS "hasLeft"
         FROM person p LEFT JOIN LATERAL (SELECT m.organisation_id FROM membership m WHERE m.person_id = p.id ORDER BY m.until DESC NULLS FIRST LIMIT 1) m ON true
         LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE p.tenant_id = $1 AND (p.id::text = $2 OR position(lower($2) IN lower(p.full_name)) > 0) ORDER BY p.ended IS NOT NULL, p.sort_key, p.id LIMIT $3`,
      [tenantId, search, limit],
    );
  }

  requests(tenantId: string, personId: string | null): Promise<readonly DataRequest[]> {
    return this.sql.rows<DataRequest>(
      `${REQUEST} WHERE r.tenant_id = $1 AND ($2::uuid IS NULL OR r.person_id = $2) ORDER BY r.outcome IS NOT NULL, r.due_on, r.id`,
      [tenantId, personId],
    );
  }

  request(tenantId: string, requestId: string): Promise<DataRequest | null> {
    return this.sql.row<DataRequest>(`${REQUEST} WHERE r.tenant_id = $1 AND r.id = $2 FOR UPDATE OF r`, [tenantId, requestId]);
  }

  async record({ tenantId, personId, kind, wish, receivedOn, dueOn, at, accountId }: NewRequest): Promise<string> {
    const { id } = await this.sql.one<{ id: string }>(
      `INSERT INTO data_request (tenant_id, person_id, kind, wish, received_on, due_on, at, account_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [tenantId, personId, kind, wish, receivedOn, dueOn, stamp(at), accountId],
    );
    return id;
  }

  answer(requestId: string, { outcome, answer, at, accountId }: Parameters<PersonalDataRepository['answer']>[1]): Promise<void> {
    return this.sql.run(`UPDATE data_request SET outcome = $2, answer = $3, answered_at = $4, answered_by = $5 WHERE id = $1`, [
      requestId,
      outcome,
      answer,
      stamp(at),
      accountId,
    ]);
  }

  erasable(personId: string): Promise<Erasable> {
    return this.sql.one<Erasable>(ERASABLE, [personId]);
  }

  async erase(personId: string, keepName: boolean): Promise<void> {
    for (const statement of ERASE(keepName)) await this.sql.run(statement, [personId]);
  }

  /** Each campaign's key is read once, however many papers there are. */
  private async handedIn(of: readonly (string | null)[]): Promise<HandedIn[]> {
    const papers: HandedIn[] = [];
    for (const { dutyId, campaignId, plain, sealed, files, ...row } of await this.sql.rows<HandedInRow>(HANDED_IN, of)) {
      const key = await this.keys.toOpen(campaignId);
      papers.push({
        ...row,
        text: readText(key, 'submission.text', dutyId, { sealed, plain }),
        files: files.map((file) =>
          readText(key, 'attachment.name', dutyId, {
            sealed: file.sealed === null ? null : Buffer.from(file.sealed, 'base64'),
            plain: file.plain,
          }),
        ),
      });
    }
    return papers;
  }
}

/** One row of a part of the facts. */
type Rows<P extends keyof PersonalFacts> = PersonalFacts[P] extends readonly (infer Row)[] ? Row : NonNullable<PersonalFacts[P]>;

const REQUEST = `
  SELECT r.id, r.person_id AS "personId", p.full_name AS name, p.ended IS NOT NULL AS "hasLeft",
         EXISTS (SELECT FROM account a WHERE a.person_id = p.id AND a.disabled_at IS NULL) AS "hasAccount", r.kind, r.wish,
         r.received_on AS "receivedOn", r.due_on AS "dueOn", r.outcome, r.answer, r.answered_at AS "answeredAt", u.name AS "answeredBy"
    FROM data_request r JOIN person p ON p.id = r.person_id LEFT JOIN account u ON u.id = r.answered_by`;
