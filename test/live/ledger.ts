import { Client } from 'pg';
import type { Acknowledged } from './stubborn-client';

/** A mail as the sink shows it. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly messageId: string;
}

/** What a check of the books found; every list and count ought to be empty or zero. */
export interface Findings {
  readonly lostActs: readonly string[];
  readonly doubledActs: readonly string[];
  readonly misjudged: readonly string[];
  readonly lostMails: readonly string[];
  readonly doubledMails: readonly string[];
  readonly unexplainedMails: readonly string[];
  readonly closedTwice: readonly string[];
}

interface DutyRow {
  readonly id: string;
  readonly versions: number;
  readonly first: Date | null;
  readonly audited: number;
}

/** Compares what was acknowledged, what the tables hold and what the mail server took. Stands outside the product: SQL and lists only. */
export async function checkLedger(url: string, acknowledged: readonly Acknowledged[], mails: readonly TakenMail[]): Promise<Findings> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const duties = await client.query<DutyRow>(
      `SELECT d.id, (SELECT count(*)::int FROM submission s WHERE s.duty_id = d.id) AS versions, d.first_done_at AS first,
              (SELECT count(*)::int FROM audit_entry a WHERE a.duty_id = d.id AND a.act = 'submit-duty') AS audited FROM duty d`,
    );
    const byId = new Map(duties.rows.map((row) => [row.id, row]));
    const messages = await client.query<{ id: string; email: string }>(
      `SELECT m.id, p.email FROM message m JOIN person p ON p.id = m.person_id`,
    );
    const closings = await client.query<{ step: string }>(
      `SELECT details ->> 'step' AS step FROM audit_entry WHERE act = 'close-step' GROUP BY 1 HAVING count(*) > 1`,
    );
    const taken = group(mails);
    const known = new Map(messages.rows.map(({ id, email }) => [`<${id}@dondoc>`, email]));
    const acked = new Set(acknowledged.map(({ dutyId }) => dutyId));
    return {
      lostActs: acknowledged.filter(({ dutyId }) => (byId.get(dutyId)?.versions ?? 0) === 0).map(({ dutyId }) => dutyId),
      doubledActs: duties.rows.filter((row) => acked.has(row.id) && (row.versions !== 1 || row.audited !== 1)).map(({ id }) => id),
      misjudged: acknowledged.filter(({ dutyId, at }) => byId.get(dutyId)?.first?.getTime() !== at).map(({ dutyId }) => dutyId),
      lostMails: [...known].filter(([id, email]) => !(taken.get(id) ?? []).includes(email)).map(([id]) => id),
      // One person's message may arrive twice, but only as the same message: two ids to one address would be two messages.
      doubledMails: addressesWithSeveral(mails),
      unexplainedMails: [...taken.keys()].filter((id) => !known.has(id)),
      closedTwice: closings.rows.map(({ step }) => step),
    };
  } finally {
    await client.end();
  }
}

function group(mails: readonly TakenMail[]): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const { messageId, to } of mails) byId.set(messageId, [...(byId.get(messageId) ?? []), ...to]);
  return byId;
}

function addressesWithSeveral(mails: readonly TakenMail[]): string[] {
  const ids = new Map<string, Set<string>>();
  for (const { messageId, to } of mails) for (const address of to) ids.set(address, (ids.get(address) ?? new Set()).add(messageId));
  return [...ids].filter(([, messageIds]) => messageIds.size > 1).map(([address]) => address);
}
