import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Actor } from '@libs/acts/actor';
import { DEMO_LOGIN } from '@libs/acts/access/demo-login';
import { hashPassword } from '@libs/acts/access/password-hash';
import { importOrganisation } from '@libs/acts/organisation/import-organisation';
import { rehearseUsualYear } from '@libs/acts/rehearsal/rehearse-usual-year';
import type { Tx, UnitOfWork } from '@libs/acts/tx';
import { DEMO, readConfig } from '@libs/config/config';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import { type Day, atClock, dayOf } from '@libs/domain/calendar/instant';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import { dataSource } from '@libs/persistence/data-source';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';

const COMMITTEE = 'Đảng ủy phường mẫu (trình diễn)';
const PACE_MS = 1_000;
const EVERY_FIFTH_IS_LATE = 5;
const LOOK_EVERY_MS = 1_000;

/**
 * Makes the sample committee where there is none, starts a rehearsal of P79 at a visible pace, says where to look, and stays until the
 * worker has played it to its end.
 */
export async function playDemo(say: (text: string) => void): Promise<void> {
  const config = readConfig(DEMO, process.env);
  const db = await dataSource(config.DATABASE_URL, 1).initialize();
  try {
    const uow = new TypeOrmUnitOfWork(db, config.MASTER_KEYS);
    const password = randomBytes(16).toString('base64url');
    const tenantId = await uow.run(null, (tx) => openCommittee(tx, password));
    const by: Actor = { tenantId, accountId: null, via: 'cli' };
    const { worldId } = await uow.run(tenantId, async (tx) => {
      await importOrganisation(tx, { data: sampleWard(), sha256: 'sample' }, by);
      return startYear(tx, by);
    });
    say(
      [
        '',
        'Bản trình diễn ĐANG CHẠY: một đợt Kế hoạch 79 ở một phường mẫu, mỗi giây một bước, vài phút thì hết (thư không gửi đi đâu).',
        `Mở ngay để xem     ${config.PUBLIC_URL}/dien-tap/${worldId}`,
        `Tên đăng nhập      ${DEMO_LOGIN}`,
        `Mật khẩu           ${password}   (đổi mỗi lần chạy)`,
        '',
        '',
      ].join('\n'),
    );
    await finished(uow, worldId);
    say('Bản trình diễn đã chạy hết cả đợt; vẫn xem được ở địa chỉ trên.\n');
  } finally {
    await db.destroy();
  }
}

/** Resolves once the rehearsal has come to its end. */
async function finished(uow: UnitOfWork, worldId: string): Promise<void> {
  for (;;) {
    const world = await uow.run({ worldId }, (tx) => tx.world.find(worldId));
    if (world === null || world.finishedAt !== null) return;
    await setTimeout(LOOK_EVERY_MS);
  }
}

async function openCommittee(tx: Tx, password: string): Promise<string> {
  const passwordHash = await hashPassword(password);
  const known = await tx.access.accountByLogin(DEMO_LOGIN);
  if (known !== null) {
    await tx.access.setPassword(known.id, passwordHash);
    return known.tenantId;
  }
  const tenantId = await tx.access.createTenant(COMMITTEE);
  const accountId = await tx.access.createAccount({ tenantId, login: DEMO_LOGIN, name: 'Người xem', passwordHash, personId: null });
  // Who only looks is offered nothing that would change the made-up committee.
  await tx.access.roles.grant({ tenantId, accountId, role: 'inspector', grantedBy: null, until: null, reason: 'demo' });
  return tenantId;
}

async function startYear(tx: Tx, by: Actor): Promise<{ worldId: string }> {
  const { plan, sha256 } = loadPlan('p79');
  const calendar = loadCalendar();
  const year = Number(dayOf(await tx.access.now()).slice(0, 4));
  const firstOfNovember: Day = `${year}-11-01`;
  const launch = {
    plan,
    planSha256: sha256,
    calendarDays: calendar.days,
    calendarSha256: calendar.sha256,
    year,
    bindings: guessBindings(plan, await tx.campaign.bodies(by.tenantId)),
    decisions: {},
  };
  return rehearseUsualYear(tx, { launch, startsAt: atClock(firstOfNovember, 8), paceMs: PACE_MS, lateEvery: EVERY_FIFTH_IS_LATE }, by);
}
