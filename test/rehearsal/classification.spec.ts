import type { DataSource } from 'typeorm';
import type { Actor } from '@libs/acts/actor';
import { launchCampaign } from '@libs/acts/campaign/launch-campaign';
import { rulesOfCampaign } from '@libs/acts/classification/campaign-of';
import { decide } from '@libs/acts/classification/decide';
import { basisOf, decideAsProposed, recommendedOf } from '@libs/acts/classification/decide-as-proposed';
import { enterFacts } from '@libs/acts/classification/enter-facts';
import { readStandings } from '@libs/acts/classification/read-standings';
import { submitDuty } from '@libs/acts/review/submit-duty';
import type { Tx } from '@libs/acts/tx';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import { groupStandings } from '@libs/domain/classification/group-standing';
import type { Level } from '@libs/domain/classification/level';
import type { SubjectIs } from '@libs/domain/classification/subject';
import { dataSource } from '@libs/persistence/data-source';
import { listen } from '@libs/persistence/listen';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { fingerprint } from '@libs/rulebook/fingerprint';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';
import { boardWords } from '../support/board-words';
import { masterKeys } from '../support/master-keys';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { startWorker } from '../support/worker-process';
import {
  AS_PROPOSED,
  BRANCHES,
  BRANCHES_DECIDED,
  CHOSEN_FROM_TIE,
  COMMITTEES,
  DECIDED,
  MEMBERS,
  PERSON_OTHER_READINGS,
  PLACES,
  PROPOSED,
  RECOMMENDED,
  SECRETARIES,
} from './classification-expected';
import { branchCode, CLASSIFIED_WARD, committeeCode, enteredIn, memberCode, secretaryCode } from './classified-ward';
import { createCommittee } from './rehearse';

const ONE_MINUTE = 60_000;
const YEAR = 2099;
const SORTS: readonly SubjectIs[] = ['organisation', 'collective', 'person'];

test(
  'issue 5: 12 branches, 300 members, their committees and heads go through the gate to decisions; every level, ceiling, place and tie is the one worked out by hand',
  async () => {
    const databaseUrl = await createDatabase();
    const db = await dataSource(databaseUrl, 3).initialize();
    const worker = await startWorker({ databaseUrl, temporal: await createNamespace(), dataDir: privateDataDir() });
    try {
      const tenantId = await createCommittee(db, CLASSIFIED_WARD);
      const house = new Board(db, tenantId);
      await house.launch();
      expect(await house.enterAll()).toEqual({ changed: 12 * 24 + 11 + 12, refusals: [] });
      expect(await house.proposals()).toEqual([]);
      await house.closeTheGate(databaseUrl);
      await house.checkProposals();
      await house.decideBranches();
      await house.decideCommittees();
      await house.decidePeople();
      expect(await house.count('decision', 'level')).toEqual(DECIDED);
    } finally {
      await worker.stop();
      await db.destroy();
    }
  },
  3 * ONE_MINUTE,
);

const DECIDING = { body: 'standing-committee', documentNumber: '12-QĐ/ĐU', documentDate: '2099-12-18' };

/** The board of the ward, and what it does. */
class Board {
  private readonly uow: TypeOrmUnitOfWork;
  private readonly by: Actor;
  private campaignId = '';

  constructor(
    private readonly db: DataSource,
    private readonly tenantId: string,
  ) {
    this.uow = new TypeOrmUnitOfWork(db, masterKeys);
    this.by = { tenantId, accountId: null, via: 'cli' };
  }

  async launch(): Promise<void> {
    const { plan: usual } = loadPlan('p2026');
    // With P79's clause on heads and its exception for residential groups, which P79 has no step to decide at for.
    const heads = { who: ['standing-committee'], text: 'Mức của người đứng đầu, trừ chi bộ tổ dân phố', cite: 'P79-09, VII.2' };
    const rules = { set: 'h19-2024', standsInFor: 'Điều 11 Quy định 366-QĐ/TW', cite: 'G-14' };
    const plan = { ...usual, rules, duties: [...usual.duties, heads] };
    const planSha256 = fingerprint(plan);
    const { days: calendarDays, sha256: calendarSha256 } = loadCalendar();
    const launched = await this.run(async (tx) => {
      const bindings = guessBindings(plan, await tx.campaign.bodies(this.tenantId));
      const input = { plan, planSha256, calendarDays, calendarSha256, year: YEAR, bindings, decisions: {}, ...boardWords(plan, YEAR) };
      return launchCampaign(tx, input, this.by);
    });
    this.campaignId = launched.campaignId;
  }

  enterAll(): Promise<unknown> {
    return this.run((tx) => enterFacts(tx, { campaignId: this.campaignId, entered: enteredIn(YEAR) }, this.by));
  }

  /** The last duty of the step is handed in; the workflow closes the step and asks the rules. */
  async closeTheGate(url: string): Promise<void> {
    const news = listen(url, 'process');
    try {
      await this.run(async (tx) => {
        const dutyId = (await tx.review.dutyOf(this.campaignId, 'civil-servants', 'UBND')) ?? '';
        return submitDuty(tx, { dutyId, text: 'Đã xếp loại công chức, viên chức', attachments: [] }, this.by);
      });
      const done = (): Promise<unknown[]> =>
        this.db.query<unknown[]>(`SELECT FROM moment WHERE campaign_id = $1 AND kind = 'apply-rules' AND done_at IS NOT NULL`, [
          this.campaignId,
        ]);
      for (const giveUp = Date.now() + ONE_MINUTE; (await done()).length === 0; await news.wait(1_000))
        if (Date.now() > giveUp) throw new Error('the gate was not performed');
    } finally {
      await news.stop();
    }
  }

  /** Levels by the rules alone, by code. */
  async proposals(): Promise<{ code: string; level: Level | null }[]> {
    return this.db.query(
      `SELECT coalesce(p.code, b.code) AS code, e.level FROM evaluation e LEFT JOIN person p ON p.id = e.subject_id
         LEFT JOIN body b ON b.id = e.subject_id WHERE e.campaign_id = $1`,
      [this.campaignId],
    );
  }

  async checkProposals(): Promise<void> {
    const levels = Object.fromEntries((await this.proposals()).map(({ code, level }) => [code, level]));
    BRANCHES.forEach(({ level }, at) => expect([at + 1, levels[branchCode(at + 1)]]).toEqual([at + 1, level]));
    COMMITTEES.forEach(({ level }, at) => expect([at + 1, levels[committeeCode(at + 1)]]).toEqual([at + 1, level]));
    for (const branch of BRANCHES.keys())
      MEMBERS.forEach(({ level, why }, at) => expect([why, levels[memberCode(branch + 1, at + 1)]]).toEqual([why, level]));
    expect(await this.count('evaluation', `coalesce(level, 'undetermined')`)).toEqual(PROPOSED);
  }

  /** The tie for the one place, and the branch without facts, are decided by people; the others as proposed. */
  async decideBranches(): Promise<void> {
    const recommended = await this.recommended();
    BRANCHES.forEach((one, at) => expect([at + 1, recommended[branchCode(at + 1)]]).toEqual([at + 1, one.recommended]));
    expect(await this.places('organisation')).toMatchObject(PLACES.organisation);
    const both = BRANCHES_DECIDED.slice(0, 2).map((_, at) => [branchCode(at + 1), 'excellent'] as const);
    await expect(this.decide(both)).rejects.toMatchObject({ code: 'over-quota' });
    expect(await this.asProposed('organisation')).toEqual({ decided: 9 });
    await this.decide([0, 1, 11].map((at) => [branchCode(at + 1), BRANCHES_DECIDED[at] ?? 'completed'] as const));
  }

  async decideCommittees(): Promise<void> {
    const recommended = await this.recommended();
    COMMITTEES.forEach((one, at) => expect([at + 1, recommended[committeeCode(at + 1)]]).toEqual([at + 1, one.recommended]));
    expect(await this.places('collective')).toMatchObject(PLACES.collective);
    await expect(this.decide([[committeeCode(9), 'good']])).rejects.toMatchObject({ code: 'above-ceiling' });
    expect(await this.asProposed('collective')).toEqual({ decided: 12 });
  }

  async decidePeople(): Promise<void> {
    const recommended = await this.recommended();
    SECRETARIES.forEach((one, at) => expect([at + 1, recommended[secretaryCode(at + 1)]]).toEqual([at + 1, one]));
    for (const branch of BRANCHES.keys())
      RECOMMENDED.forEach((one, at) => expect([branch, at, recommended[memberCode(branch + 1, at + 1)]]).toEqual([branch, at, one]));
    const standing = await this.places('person');
    expect(standing).toMatchObject(PLACES.person);
    const readings = Object.fromEntries(
      (standing?.readings ?? []).map(({ settings, allowed }) => [`${settings.rounding}_${settings.base}`, allowed]),
    );
    expect(readings).toMatchObject(PERSON_OTHER_READINGS);
    await expect(this.decide([[secretaryCode(9), 'good']])).rejects.toMatchObject({ code: 'above-ceiling' });
    expect(await this.asProposed('person')).toEqual({ decided: AS_PROPOSED });
    const tied = BRANCHES.map((_, at) => memberCode(at + 1, 4));
    const one = (count: number) => tied.map((code, at): [string, Level] => [code, at < count ? 'excellent' : 'good']);
    await expect(this.decide(one(CHOSEN_FROM_TIE + 1))).rejects.toMatchObject({ code: 'over-quota' });
    await this.decide(one(CHOSEN_FROM_TIE));
  }

  /** How many of each level (or another expression), by sort of subject. */
  async count(table: 'evaluation' | 'decision', value: string): Promise<unknown> {
    const rows = await this.db.query<{ is: SubjectIs; value: string; count: number }[]>(
      `SELECT coalesce(b.shape, 'person') AS is, ${value} AS value, count(*)::int AS count FROM ${table} x
         LEFT JOIN body b ON b.id = x.subject_id WHERE x.campaign_id = $1 GROUP BY 1, 2`,
      [this.campaignId],
    );
    return Object.fromEntries(
      SORTS.map((is) => [is, Object.fromEntries(rows.filter((row) => row.is === is).map((row) => [row.value, row.count]))]),
    );
  }

  private async recommended(): Promise<Record<string, string>> {
    return this.run(async (tx) => {
      const { subjects, recommended } = await readStandings(tx, await rulesOfCampaign(tx, this.campaignId));
      return Object.fromEntries(
        subjects.map(({ id, code }) => [code, `${recommended.get(id)?.level ?? '-'} ${recommended.get(id)?.grounds}`]),
      );
    });
  }

  private async places(is: SubjectIs) {
    return this.run(async (tx) => {
      const { all, groups, quotaOf } = await readStandings(tx, await rulesOfCampaign(tx, this.campaignId));
      return groupStandings(all, quotaOf).find(({ group }) => group.startsWith(is) && groups.get(group)?.name.includes('Đảng bộ phường'));
    });
  }

  private async decide(levels: readonly (readonly [string, Level])[]): Promise<unknown> {
    return this.run(async (tx) => {
      const { subjects } = await readStandings(tx, await rulesOfCampaign(tx, this.campaignId));
      const idOf = new Map(subjects.map(({ id, code }) => [code, id]));
      const decisions = levels.map(([code, level]) => ({
        subjectId: idOf.get(code) ?? '',
        level,
        reason: 'Tập thể Ban Thường vụ xem xét, chọn',
      }));
      return decide(tx, { campaignId: this.campaignId, ...DECIDING, decisions }, this.by);
    });
  }

  private async asProposed(is: SubjectIs): Promise<unknown> {
    return this.run(async (tx) => {
      const shown = recommendedOf(await readStandings(tx, await rulesOfCampaign(tx, this.campaignId)), is);
      return decideAsProposed(tx, { campaignId: this.campaignId, ...DECIDING, is, basis: basisOf(shown) }, this.by);
    });
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.uow.run(this.tenantId, work);
  }
}
