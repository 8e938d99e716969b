import { DEFAULT_LADDER, type Plan, type PlanStep } from '@libs/domain/plan/plan';

type SmallStep = Partial<Omit<PlanStep, 'bodies'>> & { readonly id: string; readonly bodies?: Partial<PlanStep['bodies']> };

/** A plan for 2026 that says as little as a plan can, but for what is given. */
export function smallPlan(given: Partial<Omit<Plan, 'steps'>> & { readonly steps?: readonly SmallStep[] } = {}): Plan {
  const none = { directing: [], advisory: [], implementing: [], cooperating: [], opinion: [] };
  const { steps = [], ...others } = given;
  return {
    id: 'small',
    document: { number: '01-KH/ĐU', issuer: 'Đảng ủy', title: 'Kiểm điểm', date: '2026-10-30', campaignYear: 2026, basis: [] },
    recurs: 'yearly',
    bodies: {},
    reviewed: 'members',
    exclusions: [],
    subjects: {},
    deciding: [],
    rules: { set: 'h19-2024', cite: 'G-14' },
    order: [],
    papers: { workingDays: 3, of: ['collective'], cite: 'G-05' },
    ...{ reports: [], conferences: [], attendance: [], places: [], opinions: [], duties: [], openReadings: [], settings: [], notes: [] },
    ladder: DEFAULT_LADDER,
    ...others,
    steps: steps.map(({ bodies, ...step }) => ({
      ...{ title: step.id, does: 'send-dossier', opens: 'launch', needs: [], done: 'Đã gửi', cite: 'I.1' },
      ...step,
      bodies: { ...none, ...bodies },
    })),
  };
}
