import { machine } from '@libs/acts/actor';
import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import { P79_WORDS } from '@test/support/board-words';
import type { Api, Person } from '@test/api/support/start-api';
import { YEAR, boardOf, dutyOf, launchWard, openSteps } from '@test/api/support/ward';

/** One branch, CB05, with what hangs on it, in a campaign of P79 that is only read, and in a second one, the spare, in which is acted. */
export interface Place {
  readonly tenantId: string;
  readonly body: string;
  readonly campaign: string;
  readonly duty: string;
  readonly attachment: string;
  readonly letter: string;
  readonly rehearsal: string;
  readonly draft: string;
  readonly spare: { readonly campaign: string; readonly step: string; readonly lastStep: string; readonly duty: string };
  /** The account of somebody of the branch. */
  readonly account: string;
  /** Somebody’s account of the same committee who has nothing to do with the branch. */
  readonly anybody: string;
  /** Persons' codes, none of them in any other post. */
  readonly codes: { readonly inCharge: string; readonly secretary: string; readonly otherSecretary: string; readonly member: string };
}

/** Prepares it all as the board would, and the four people by hand, so that nobody wears a second hat. */
export async function preparePlace(api: Api, board: Person): Promise<Place> {
  const campaign = await launchWard(api, board);
  await openSteps(api, campaign);
  const seen = await boardOf(board, campaign);
  const duty = dutyOf(seen, 'CB05', 'reviews');
  const body = seen.rows.find(({ code }) => code === 'CB05')?.bodyId ?? '';
  await board.form(`/duties/${duty}/submit`).attach('files', Buffer.from('%PDF-1.7'), 'a.pdf');
  const one = async (sql: string, ...parameters: unknown[]): Promise<string> => (await api.db.query(sql, parameters))[0].id;
  const tenantId = await one(`SELECT tenant_id AS id FROM campaign WHERE id = $1`, campaign);
  const [inCharge, secretary, otherSecretary, member, owner] = await plainMembers(api, body);
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
  return {
    ...{ tenantId, body, campaign, duty },
    attachment: await one(`SELECT id FROM attachment LIMIT 1`),
    letter: await one(
      `INSERT INTO escalation (campaign_id, duty_id, due_at, rung, plan_day, letter) VALUES ($1, $2, now(), 5, '2026-12-02', true) RETURNING id`,
      campaign,
      duty,
    ),
    rehearsal: (await board.post('/rehearsals', { plan: 'p79', year: YEAR, startsOn: `${YEAR}-10-01` })).body.rehearsalId,
    draft: (await api.uow.run(tenantId, (tx) => draftNextYear(tx, 'p79', machine(tenantId)))) ?? '',
    spare: await spareCampaign(api, board),
    account: await one(
      `INSERT INTO account (tenant_id, login, name, password_hash, person_id) VALUES ($1, 'chu-tai-khoan', 'x', 'x', $2) RETURNING id`,
      tenantId,
      owner.id,
    ),
    anybody: await one(`SELECT id FROM account WHERE tenant_id = $1 AND person_id IS NULL`, tenantId),
    codes: { inCharge: inCharge.code, secretary: secretary.code, otherSecretary: otherSecretary.code, member: member.code },
  };
}

interface Member {
  readonly id: string;
  readonly code: string;
}

/** Five people of a branch who are nothing else. */
function plainMembers(api: Api, branch: string): Promise<readonly [Member, Member, Member, Member, Member]> {
  return api.db.query(
    `SELECT p.id, p.code FROM person p JOIN membership m ON m.person_id = p.id AND m.until IS NULL
      WHERE m.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM post t WHERE t.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM oversight o WHERE o.person_id = p.id) ORDER BY p.code LIMIT 5`,
    [branch],
  );
}

async function spareCampaign(api: Api, board: Person): Promise<Place['spare']> {
  const { body } = await board.post('/campaigns', { plan: 'p79', year: YEAR, again: true, ...P79_WORDS });
  await openSteps(api, body.campaignId);
  const seen = await boardOf(board, body.campaignId);
  return {
    campaign: body.campaignId,
    step: seen.steps[0]?.id ?? '',
    lastStep: seen.steps.at(-1)?.id ?? '',
    duty: dutyOf(seen, 'CB05', 'reviews'),
  };
}
