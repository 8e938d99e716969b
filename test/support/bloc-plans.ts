import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cascade, CascadeLaunch } from '@libs/acts/campaign/place-cascade';
import type { Tx } from '@libs/acts/tx';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan, type LoadedPlan } from '@libs/rulebook/load-plan';
import { type PlanText, readPlanFiles } from '@libs/rulebook/read-plan-files';
import { projectRoot } from '../../deploy/local/root';
import { lastOf } from './viet-nam-2026';

export const planText = (name: string): PlanText => ({ name, text: readFileSync(join(projectRoot(), 'test', 'plans', name), 'utf8') });
export const CORPORATION = planText('tong-cong-ty-song-lam.yaml');
export const COMPANY = planText('cong-ty-ben-thuy.yaml');

/** What each level decides at launch: a day for each step that names none; the company owes no meeting of the corporation's. */
export const DECISIONS = {
  p58: {
    'own-plans': { dueAt: lastOf('11-13') },
    suggestions: { dueAt: lastOf('11-20') },
    reviews: { dueAt: lastOf('12-10') },
    decision: { dueAt: lastOf('12-31') },
  },
  'tct-song-lam': {
    'own-plans': { dueAt: lastOf('11-10') },
    suggestions: { dueAt: lastOf('11-18') },
    decision: { dueAt: lastOf('12-25') },
  },
  'cty-ben-thuy': {
    'own-plans': { dueAt: lastOf('11-09') },
    suggestions: { dueAt: lastOf('11-16') },
    decision: { dueAt: lastOf('12-18') },
    'company-meeting': { waive: 'Công ty không có công ty thành viên' },
  },
} as const;

/** The bloc, its corporation and its company in 2026: P58 on three levels. */
export async function blocCascade(
  tx: Tx,
  tenantId: string,
  decisions: Record<string, CascadeLaunch['decisions']> = DECISIONS,
): Promise<Cascade> {
  const { days: calendarDays, sha256: calendarSha256 } = loadCalendar();
  const bodies = await tx.campaign.bodies(tenantId);
  const idOf = (code: string): string => bodies.find((body) => body.code === code)?.id ?? '';
  const launch = ({ plan, sha256 }: LoadedPlan, organisationId: string | null): CascadeLaunch => ({
    ...{ plan, planSha256: sha256, calendarDays, calendarSha256, organisationId },
    decisions: decisions[plan.id] ?? {},
  });
  const [corporation, company] = readPlanFiles([CORPORATION, COMPANY]);
  if (!corporation || !company) throw new Error('two files were read');
  return { year: 2026, launches: [launch(company, idOf('BT')), launch(corporation, idOf('SL')), launch(loadPlan('p58'), null)] };
}
