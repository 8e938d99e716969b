/**
 * What acts of people do to a campaign of P79 in a ward of two branches: an own account of the rules, in so few words as they take, which
 * knows nothing of libs/acts. The machine's doings are not foretold here, only judged (`machineMay`).
 */
export const WHO = ['board', 'leader', 'inspector', 'administrator', 'CB001', 'CB002', 'TC'] as const;
export const DUTIES = ['reviews CB001', 'reviews CB002', 'results CB001', 'results CB002', 'delegated-results BTC'] as const;
export const STEPS = ['reviews', 'results', 'delegated-results'] as const;
export const ON_DUTY = ['submit', 'return', 'waive', 'unwaive', 'acknowledge'] as const;
export const ON_STEP = ['close', 'amend'] as const;
export const ON_CAMPAIGN = ['pause', 'resume', 'cancel', 'end', 'decide'] as const;

type Duty = (typeof DUTIES)[number];
type StepKey = (typeof STEPS)[number];

export interface PersonsAct {
  readonly what: (typeof ON_DUTY)[number] | (typeof ON_STEP)[number] | (typeof ON_CAMPAIGN)[number];
  readonly who: (typeof WHO)[number];
  readonly duty: Duty;
  readonly step: StepKey;
  /** Nothing is written where a reason or a text is wanted. */
  readonly silent: boolean;
}

export interface State {
  campaign: 'running' | 'paused' | 'ended' | 'cancelled';
  readonly steps: Record<StepKey, 'waiting' | 'open' | 'closed'>;
  readonly duties: Record<Duty, 'owed' | 'done' | 'waived'>;
  /** How often each duty was handed in. */
  readonly versions: Record<Duty, number>;
  /** Whether `results` is over, so that what comes after it may be handed in though the machine has not opened it yet. */
  resultsDue: boolean;
}

/** `refused`: whatever the words. `maybe`: hangs on facts that this account leaves out. */
export type Outcome = 'done' | 'no change' | 'refused' | 'maybe' | (string & {});

const stepOf = (duty: Duty): StepKey => STEPS.find((step) => duty.startsWith(`${step} `)) ?? 'reviews';
const bearerOf = (duty: Duty): string => duty.split(' ')[1] ?? '';

/** TC is secretary of both BTC and BTV, sits in both (so is board and leader) and is in charge of the two branches. */
function may({ what, who, duty }: PersonsAct): boolean {
  const bearer = bearerOf(duty);
  const leads = who === 'board' || who === 'leader' || who === 'TC';
  if (what === 'submit') return who === 'board' || who === 'TC' || who === bearer;
  if (what === 'return' || what === 'waive' || what === 'unwaive') return leads && !(who === 'TC' && bearer === 'BTC');
  return leads;
}

/** What an act ends in; changes `state` as it would, where it is one that may be done, if `taken`. */
export function play(state: State, act: PersonsAct, taken: boolean): Outcome {
  if (!may(act)) return 'refused';
  const { what, duty, silent } = act;
  const over = state.campaign === 'ended' || state.campaign === 'cancelled';
  const [step, had] = [stepOf(duty), state.duties[duty]];
  const wants = { return: 'done', waive: 'owed', unwaive: 'waived', acknowledge: 'owed' } as const;
  const refusals = { return: 'nothing-to-return', waive: 'nothing-owed', unwaive: 'not-waived', acknowledge: 'nothing-owed' } as const;
  switch (what) {
    case 'submit':
      return over ? 'campaign-over' : submit(state, act, step);
    case 'return':
    case 'waive':
    case 'unwaive':
    case 'acknowledge':
      if (over) return 'campaign-over';
      if (had !== wants[what]) return refusals[what];
      if (what === 'acknowledge') return 'done';
      if (silent) return 'reason-missing';
      state.duties[duty] = what === 'waive' ? 'waived' : 'owed';
      if (what !== 'waive' && state.steps[step] === 'closed') state.steps[step] = 'open';
      return 'done';
    case 'close':
      return over ? 'campaign-over' : close(state, act.step, silent);
    case 'amend':
      if (over) return 'campaign-over';
      if (state.steps[act.step] === 'closed') return 'step-closed';
      // Three days from now: it is due no longer.
      if (taken && act.step === 'results') state.resultsDue = false;
      return 'maybe';
    case 'decide':
      return over ? 'campaign-over' : 'maybe';
    default:
      return change(state, ({ pause: 'paused', resume: 'running', cancel: 'cancelled', end: 'ended' } as const)[what], silent);
  }
}

function submit(state: State, { duty, silent }: PersonsAct, step: StepKey): Outcome {
  if (state.steps[step] === 'closed') return 'step-closed';
  if (state.duties[duty] === 'waived') return 'duty-waived';
  if (silent) return 'nothing-submitted';
  const first = DUTIES.find((other) => other === `reviews ${bearerOf(duty)}`);
  if (step === 'results' && first !== undefined && state.duties[first] === 'owed') return 'out-of-order';
  if (state.steps[step] === 'waiting' && !(state.steps.results === 'closed' || state.resultsDue)) return 'step-not-open';
  state.duties[duty] = 'done';
  state.versions[duty] += 1;
  return 'done';
}

function close(state: State, step: StepKey, silent: boolean): Outcome {
  if (state.steps[step] === 'closed') return 'step-closed';
  if (silent) return 'reason-missing';
  state.steps[step] = 'closed';
  for (const duty of DUTIES) if (stepOf(duty) === step && state.duties[duty] === 'owed') state.duties[duty] = 'waived';
  return 'done';
}

function change(state: State, to: State['campaign'], silent: boolean): Outcome {
  if (state.campaign === to) return 'no change';
  if (state.campaign === 'ended' || state.campaign === 'cancelled') return 'campaign-over';
  if (to !== 'running' && silent) return 'reason-missing';
  state.campaign = to;
  return 'done';
}

/** Everything that is wrong with what the machine did between two states; nothing where it kept to its part. */
export function machineFaults(before: State, after: State): string[] {
  const faults: string[] = [];
  const owes = (step: StepKey): boolean => DUTIES.some((duty) => stepOf(duty) === step && after.duties[duty] === 'owed');
  if (before.campaign !== after.campaign && !(before.campaign === 'running' && after.campaign === 'ended'))
    faults.push(`campaign ${before.campaign} → ${after.campaign}`);
  if (before.campaign !== after.campaign && STEPS.some((step) => after.steps[step] !== 'closed'))
    faults.push('ended with a step not closed');
  for (const step of STEPS) {
    const move = `${before.steps[step]} → ${after.steps[step]}`;
    if (before.campaign !== 'running' && before.steps[step] !== after.steps[step]) faults.push(`${step} ${move} while ${before.campaign}`);
    // Between two looks of ours a step may open and close; then nothing of it is owed.
    if (!['waiting → waiting', 'open → open', 'closed → closed', 'waiting → open', 'open → closed', 'waiting → closed'].includes(move))
      faults.push(`${step} ${move}`);
    if (before.steps[step] !== 'closed' && after.steps[step] === 'closed' && owes(step)) faults.push(`${step} closed while owed`);
  }
  if (JSON.stringify([before.duties, before.versions]) !== JSON.stringify([after.duties, after.versions])) faults.push('duties');
  if (
    after.steps['delegated-results'] === 'open' &&
    before.steps['delegated-results'] === 'waiting' &&
    after.steps.results !== 'closed' &&
    !after.resultsDue
  )
    faults.push('a step was opened before its turn');
  return faults;
}
