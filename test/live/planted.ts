import { generate } from 'otplib';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import { dataSource } from '@libs/persistence/data-source';
import { P79_WORDS } from '../support/board-words';
import { MARKED_PHONE, ward } from '../support/ward';
import type { Mails, MarkedHouse } from './marked-house';
import { Visitor } from './visitor';

/** Stands in every name, address, text and reason; no id or word of ours looks like it. */
export const MARK = 'Kxq7Z';

const TEXTS = {
  mark: MARK,
  phone: MARKED_PHONE,
  text: `${MARK} bài viết`,
  'file name': `${MARK} tệp.pdf`,
  'file content': `${MARK} trong tệp`,
  note: `${MARK} đã nắm`,
  reason: `${MARK} lý do`,
} as const;
const PASSWORD = `hoa ${MARK} trước sân`;
const THEIRS = `tre ${MARK} giữa làng`;

export interface Planted {
  readonly campaignId: string;
  readonly texts: typeof TEXTS;
  readonly secrets: Readonly<Record<string, string>>;
  /** One-time links that were replaced or used, and what looking at them is answered. */
  readonly usedLinks: readonly { readonly token: string; readonly status: number }[];
  readonly mails: Mails;
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

const anything = z.unknown();
const campaign = z.object({ campaignId: z.string() });
const board = z.object({
  steps: z.array(z.object({ id: z.string(), state: z.string() })),
  rows: z.array(z.object({ code: z.string(), cells: z.array(z.object({ dutyId: z.string() }).nullable()) })),
});
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();
const decided = (count: number): object => ({ due: hours(count), reason: TEXTS.reason });

/** Does in the house whatever lets somebody write something, goes wrong in every way, and lets the mails go out. */
export async function plantEverywhere(house: MarkedHouse): Promise<Planted> {
  const data = ward(2, MARK);
  const says = { 'user-agent': `Mozilla ${MARK}`, referer: `http://${MARK}.example/?ten=${MARK}`, 'x-forwarded-for': '10.9.8.7' };
  const [an, theirs] = [new Visitor(house.base, says), new Visitor(house.base, says)];
  const db = await dataSource(house.databaseUrl, 2).initialize();
  try {
    const setUp = {
      token: house.setupToken,
      committee: `Đảng ủy ${MARK}`,
      name: `Người ${MARK}`,
      login: `ban.${MARK}`,
      password: PASSWORD,
    };
    await an.post('/setup', setUp, anything);
    const factor = await enrol(an);
    const workbook = await writeOrganisationWorkbook(data);
    await an.upload('/organisation/import', {}, { field: 'file', name: `${MARK}.xlsx`, content: workbook });
    const { campaignId } = await launch(an);
    await actEverywhere(an, db, campaignId);
    const links = await inviteTwice(house, an, db);
    const accepted = await theirs.ask('/invitations/accept', { token: links[1], login: `s001.${MARK}`, password: THEIRS });
    if (accepted.status !== 201) throw new Error(await accepted.text());
    const theirFactor = await enrol(theirs);
    await goWrong(an, db, campaignId, house.base);
    await letMailsOut(db);
    return {
      campaignId,
      texts: TEXTS,
      secrets: secretsOf(
        { password: PASSWORD, 'their password': THEIRS, 'set-up token': house.setupToken, factor, theirFactor },
        an,
        theirs,
        links,
      ),
      usedLinks: await Promise.all(links.map(async (token) => ({ token, status: (await an.ask('/invitations/look', { token })).status }))),
      mails: await house.mails(),
      people: data.people.map(({ fullName, email }) => ({ name: fullName, email: email ?? '' })),
    };
  } finally {
    await db.destroy();
  }
}

async function enrol(who: Visitor): Promise<string> {
  const { secret } = await who.post('/me/second-factor', {}, z.object({ secret: z.string() }));
  await who.post('/me/second-factor/confirm', { code: await generate({ secret }) }, anything);
  return secret;
}

function launch(an: Visitor): Promise<{ campaignId: string }> {
  const decisions = { reviews: decided(24), results: decided(48), 'delegated-results': decided(72) };
  return an.post('/campaigns', { plan: 'p79', year: 2026, decisions, ...P79_WORDS }, campaign);
}

async function actEverywhere(an: Visitor, db: DataSource, campaignId: string): Promise<void> {
  await until(db, `SELECT FROM campaign_step WHERE campaign_id = $1 AND state = 'open'`, campaignId);
  const { rows, steps } = await an.get(`/campaigns/${campaignId}`, board);
  const [own, other] = ['CB001', 'CB002'].map((code) => `/duties/${rows.find((row) => row.code === code)?.cells[0]?.dutyId ?? ''}`);
  const because = { reason: TEXTS.reason };
  const submit = () =>
    an.upload(
      `${own}/submit`,
      { text: TEXTS.text },
      { field: 'files', name: TEXTS['file name'], content: Buffer.from(`%PDF-1.7 ${TEXTS['file content']}`) },
    );
  await submit();
  await an.post(`${own}/return`, because, anything);
  await submit();
  await an.post(`${other}/acknowledge`, { note: TEXTS.note }, anything);
  await an.post(`${other}/waive`, because, anything);
  await an.post(`${other}/unwaive`, because, anything);
  const amendment = { due: hours(30), documentNumber: `05-${MARK}`, documentDate: '2026-11-01', confirmed: true, ...because };
  await an.post(`/steps/${steps[0]?.id ?? ''}/amend`, amendment, anything);
  await an.post(`/campaigns/${campaignId}/pause`, because, anything);
  await an.post(`/campaigns/${campaignId}/resume`, because, anything);
}

/** Two links for one person, the second in place of the first, both gone out by mail; gives their tokens. */
async function inviteTwice(house: MarkedHouse, an: Visitor, db: DataSource): Promise<string[]> {
  const [person] = await db.query<{ id: string }[]>(`SELECT id FROM person WHERE code = 'S001'`);
  const tokens: string[] = [];
  for (const count of [1, 2]) {
    await an.post('/accounts/invitations', { personId: person?.id }, anything);
    await until(db, `SELECT FROM message WHERE occasion LIKE 'invitation:%' AND state = 'sent' HAVING count(*) = ${count}`);
    const texts = (await house.mails()).flatMap(({ text }) => /loi-moi#([\w-]{43})/.exec(text)?.[1] ?? []);
    tokens.push(texts.find((token) => !tokens.includes(token)) ?? '');
  }
  return tokens;
}

/** Every kind of refusal, and an error of the database that carries an address in its words. */
async function goWrong(an: Visitor, db: DataSource, campaignId: string, base: string): Promise<void> {
  const stranger = new Visitor(base, {});
  await stranger.ask('/session', { login: MARK, password: `${MARK} sai mật khẩu` });
  await stranger.ask('/session', `{"login":"${MARK}`);
  await stranger.ask('/campaigns', { plan: MARK });
  await an.ask('/campaigns', { plan: MARK, [MARK]: 1 });
  await an.ask('/accounts/invitations', { personId: MARK });
  await an.ask(`/campaigns/${campaignId}/decisions`, { body: MARK, decisions: [] });
  await an.send(`/khong-co/${MARK}?ten=${MARK}`, {});
  await an.send(`/accounts?search=${MARK}`, {});
  await an.ask('/accounts/search', { search: MARK });
  const { rows } = await an.get(`/campaigns/${campaignId}`, board);
  const done = rows.find(({ code }) => code === 'CB001')?.cells[0]?.dutyId ?? '';
  await an.ask(`/duties/${done}/waive`, { reason: TEXTS.reason });
  await an.ask(`/steps/${done}/close`, { reason: TEXTS.reason });
  await an.ask('/me/password', { password: MARK });
  await an.ask(`/me/confirm`, { password: `${MARK} sai`, code: '000000' });
  await db.query(`CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION E'Key (email)=(${MARK}@vidu.example)\\n at ${MARK}' USING ERRCODE = 'unique_violation', DETAIL = '${MARK}'; END $$`);
  await db.query(`CREATE TRIGGER trap BEFORE INSERT ON acknowledgement FOR EACH ROW EXECUTE FUNCTION trap()`);
  const owed = rows.find(({ code }) => code === 'CB002')?.cells[0]?.dutyId ?? '';
  const answer = await an.ask(`/duties/${owed}/acknowledge`, { note: TEXTS.note });
  expect([answer.status, (await answer.text()).includes(MARK)]).toEqual([500, false]);
  await db.query(`DROP TRIGGER trap ON acknowledgement`);
}

/** What waits for the morning goes out now. */
async function letMailsOut(db: DataSource): Promise<void> {
  await db.query(`UPDATE reminder SET send_at = now() WHERE message_id IS NULL AND dropped IS NULL`);
  await db.query(`NOTIFY courier`);
  await until(db, `SELECT FROM message WHERE state = 'sent' AND occasion NOT LIKE 'invitation:%' HAVING count(*) >= 3`);
}

function secretsOf(named: Record<string, string>, an: Visitor, theirs: Visitor, links: readonly string[]): Record<string, string> {
  const cookies = [...an.cookies, ...theirs.cookies].map((cookie, at) => [`session ${at}`, cookie.split('=')[1] ?? ''] as const);
  return { ...named, ...Object.fromEntries(cookies), 'first link': links[0] ?? '', 'second link': links[1] ?? '' };
}

/** Waits until a query finds a row. */
async function until(db: DataSource, sql: string, ...parameters: string[]): Promise<void> {
  while ((await db.query<unknown[]>(sql, parameters)).length === 0) await new Promise((resolve) => setTimeout(resolve, 200));
}
