import type { Response } from 'superagent';
import type { Api, Person } from './start-api';
import { YEAR, boardOf, dutyOf, launchWard, openSteps, workbook } from './ward';

/** One branch, CB05, with what hangs on it, in a campaign of P79. */
export interface Place {
  readonly campaign: string;
  readonly step: string;
  readonly body: string;
  readonly duty: string;
  readonly attachment: string;
  readonly letter: string;
  readonly rehearsal: string;
  readonly draft: string;
  /** Somebody of the branch without an account, another with one, and a link that waits. */
  readonly person: string;
  readonly account: string;
  readonly invitation: string;
  readonly factsBook: Buffer;
  /** Persons' codes, none of them in any other post. */
  readonly codes: { readonly inCharge: string; readonly secretary: string; readonly otherSecretary: string; readonly member: string };
  /** A recovery of the account that waits for a witness; a new one each time. */
  recovery(): Promise<string>;
  /** What the person asked about their data, unanswered; a new one each time. */
  dataRequest(): Promise<string>;
  workbook(): Promise<Buffer>;
}

/** Prepares it all as the board would, and the four people by hand, so that nobody wears a second hat. */
export async function preparePlace(api: Api, board: Person, draftOf: (tenantId: string) => Promise<string | null>): Promise<Place> {
  const campaign = await launchWard(api, board);
  await openSteps(api, campaign);
  const seen = await boardOf(board, campaign);
  const duty = dutyOf(seen, 'CB05', 'reviews');
  const body = seen.rows.find(({ code }) => code === 'CB05')?.bodyId ?? '';
  await board.form(`/duties/${duty}/submit`).attach('files', Buffer.from('%PDF-1.7'), 'a.pdf');
  const one = async (sql: string, ...parameters: unknown[]): Promise<string> => (await api.db.query(sql, parameters))[0].id;
  const tenantId = await one(`SELECT tenant_id AS id FROM campaign WHERE id = $1`, campaign);
  const plain = await api.db.query(
    `SELECT p.id, p.code FROM person p JOIN membership m ON m.person_id = p.id AND m.until IS NULL
      WHERE m.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM post t WHERE t.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM oversight o WHERE o.person_id = p.id) ORDER BY p.code LIMIT 7`,
    [body],
  );
  const [inCharge, secretary, otherSecretary, member, guest, owner, invitee] = plain;
  const answers = (person: string, code: string): Promise<unknown> =>
    api.db.query(
      `INSERT INTO post (tenant_id, person_id, organisation_id, title, rank)
       SELECT o.tenant_id, $1, o.id, 'Phó Bí thư', 'deputy' FROM organisation o WHERE o.code = $2 AND o.tenant_id = $3`,
      [person, code, tenantId],
    );
  await answers(secretary.id, 'CB05');
  await answers(otherSecretary.id, 'CB06');
  await api.db.query(`UPDATE membership SET organisation_id = (SELECT id FROM organisation WHERE code = 'CB06' AND tenant_id = $2)
                       WHERE person_id = $1 AND until IS NULL`, [otherSecretary.id, tenantId]); // prettier-ignore
  await api.db.query(`INSERT INTO oversight (tenant_id, person_id, organisation_id) VALUES ($1, $2, $3)`, [tenantId, inCharge.id, body]);
  const account = await one(
    `INSERT INTO account (tenant_id, login, name, password_hash, person_id) VALUES ($1, 'chu-tai-khoan', 'x', 'x', $2) RETURNING id`,
    tenantId,
    owner.id,
  );
  const anybody = await one(`SELECT id FROM account WHERE tenant_id = $1 AND person_id IS NULL`, tenantId);
  return {
    campaign,
    step: seen.steps[0]?.id ?? '',
    body,
    duty,
    attachment: await one(`SELECT id FROM attachment LIMIT 1`),
    letter: await one(
      `INSERT INTO escalation (campaign_id, duty_id, due_at, rung, plan_day, letter) VALUES ($1, $2, now(), 5, '2026-12-02', true) RETURNING id`,
      campaign,
      duty,
    ),
    rehearsal: (await board.post('/rehearsals', { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01` })).body.rehearsalId,
    draft: (await draftOf(tenantId)) ?? '',
    person: guest.id,
    account,
    invitation: await one(
      `INSERT INTO invitation (tenant_id, person_id, token_sha256, made_at, expires_at) VALUES ($1, $2, 'x', now(), now() + interval '1 day') RETURNING id`,
      tenantId,
      invitee.id,
    ),
    factsBook: (await board.get(`/campaigns/${campaign}/facts/template.xlsx`).buffer(true).parse(bytes)).body,
    codes: { inCharge: inCharge.code, secretary: secretary.code, otherSecretary: otherSecretary.code, member: member.code },
    recovery: () =>
      one(
        `INSERT INTO recovery (tenant_id, account_id, asked_by, asked_at, reason) VALUES ($1, $2, $3, now(), 'a') RETURNING id`,
        tenantId,
        account,
        anybody,
      ),
    dataRequest: () =>
      one(
        `INSERT INTO data_request (tenant_id, person_id, kind, wish, received_on, due_on, at) VALUES ($1, $2, 'access', 'a', '2026-03-13', '2026-03-17', now()) RETURNING id`,
        tenantId,
        guest.id,
      ),
    workbook: () => workbook(),
  };
}

function bytes(response: Response, done: (error: Error | null, body: unknown) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
