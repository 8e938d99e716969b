import pino from 'pino';
import type { DataSource } from 'typeorm';
import type { Actor } from '@libs/acts/actor';
import { submitDuty } from '@libs/acts/review/submit-duty';
import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { dataSource } from '@libs/persistence/data-source';
import { listen } from '@libs/persistence/listen';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { Relay } from '../../apps/worker/relay';
import { createCommittee } from '../rehearsal/rehearse';
import { smallWard } from '../rehearsal/small-ward';
import { dutiesOf, launchReviews } from '../support/launches';
import { masterKeys } from '../support/master-keys';
import { createDatabase } from '../support/services';
import { InProcessWorkflows } from './in-process-workflows';

const CAMPAIGNS = 200;
const CODES = ['CB01', 'CB02'];

/** The small ward cut down to two branches: the last two of the step are its only two. */
const twoBranches: OrganisationData = {
  organisations: smallWard.organisations.filter(({ code }) => code === 'DU' || CODES.includes(code)),
  collectives: smallWard.collectives.filter(({ code }) => code === 'BTV' || code === 'BTC'),
  people: smallWard.people.filter(({ code }) => ['S01', 'S02'].includes(code)),
  posts: smallWard.posts.filter(({ person, place }) => ['S01', 'S02'].includes(person) && CODES.includes(place)),
  oversight: [],
};

/** Lets everybody pass once `count` have arrived. */
function meeting(count: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  let missing = count;
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return all;
  };
}

test('two branches that finish at the same moment close the step, 200 times out of 200', async () => {
  const url = await createDatabase();
  const db = await dataSource(url, 8).initialize();
  const uow = new TypeOrmUnitOfWork(db, masterKeys);
  const workflows = new InProcessWorkflows(uow);
  const relay = new Relay(new RelayQueue(db), workflows.client, url, pino({ level: 'silent' }));
  try {
    const tenantId = await createCommittee(db, twoBranches);
    const by: Actor = { tenantId, accountId: null, via: 'cli' };
    const campaigns: string[] = [];
    for (let n = 0; n < CAMPAIGNS; n += 1) campaigns.push(await launchReviews(db, tenantId));
    relay.onApplicationBootstrap();
    await delivered(db, url);
    await workflows.idle();

    for (const [n, campaignId] of campaigns.entries()) {
      // Every second time neither commits before both have acted, the worst case; otherwise they race as they will.
      const met = n % 2 === 0 ? meeting(CODES.length) : () => Promise.resolve();
      const duties = Object.values(await dutiesOf(db, campaignId));
      expect(duties).toHaveLength(CODES.length);
      await Promise.all(
        duties.map((dutyId) =>
          uow.run(tenantId, async (tx) => {
            await submitDuty(tx, { dutyId, text: 'Xong', attachments: [] }, by);
            await met();
          }),
        ),
      );
    }
    await delivered(db, url);
    await workflows.idle();
    expect(await closedSteps(db)).toBe(CAMPAIGNS);
  } finally {
    await relay.beforeApplicationShutdown();
    await db.destroy();
  }
}, 120_000);

/** Waits until the relay has carried everything out of the outbox. */
async function delivered(db: DataSource, url: string): Promise<void> {
  const news = listen(url, 'process');
  try {
    while ((await count(db, `SELECT count(*)::int AS count FROM outbox WHERE delivered_at IS NULL`)) > 0) await news.wait(1_000);
  } finally {
    await news.stop();
  }
}

/** Steps that closed because everything was handed in; those waived at launch have a reason. */
function closedSteps(db: DataSource): Promise<number> {
  return count(db, `SELECT count(*)::int AS count FROM campaign_step WHERE state = 'closed' AND closed_reason IS NULL`);
}

async function count(db: DataSource, sql: string): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(sql);
  return row?.count ?? 0;
}
