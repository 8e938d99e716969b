import { addresseesDiffer } from './addressees-differ';
import { draftDueWithReport } from './draft-due-with-report';
import { dueAfterDependent } from './due-after-dependent';
import { dueBeforeDependency } from './due-before-dependency';
import { dueBeforeIssued } from './due-before-issued';
import { dueOnDayOff } from './due-on-day-off';
import { type Finding, FINDING_SEVERITY, type FindingCode } from './finding';
import { type Check, lintContext, type LintInput } from './lint-context';
import { noDeadline } from './no-deadline';
import { noDecider } from './no-decider';
import { noImplementingBody } from './no-implementing-body';
import { openReading } from './open-reading';
import { orderContradiction } from './order-contradiction';
import { outsideCampaignYear } from './outside-campaign-year';
import { papersWindowTooShort } from './papers-window-too-short';
import { sameBodyTwice } from './same-body-twice';
import { standInRules } from './stand-in-rules';
import { supersededRule } from './superseded-rule';
import { twoDeciders } from './two-deciders';
import { unconfirmedDayOff } from './unconfirmed-day-off';
import { unreadableDeadline } from './unreadable-deadline';

const CHECKS: Readonly<Record<FindingCode, Check>> = {
  'due-before-issued': dueBeforeIssued,
  'outside-campaign-year': outsideCampaignYear,
  'no-implementing-body': noImplementingBody,
  'due-before-dependency': dueBeforeDependency,
  'due-after-dependent': dueAfterDependent,
  'order-contradiction': orderContradiction,
  'due-on-day-off': dueOnDayOff,
  'papers-window-too-short': papersWindowTooShort,
  'draft-due-with-report': draftDueWithReport,
  'same-body-twice': sameBodyTwice,
  'addressees-differ': addresseesDiffer,
  'no-deadline': noDeadline,
  'two-deciders': twoDeciders,
  'superseded-rule': supersededRule,
  'stand-in-rules': standInRules,
  'open-reading': openReading,
  'unconfirmed-day-off': unconfirmedDayOff,
  'no-decider': noDecider,
  'unreadable-deadline': unreadableDeadline,
};

/** What is wrong with a plan for a campaign year, before anybody launches it; findings in the order of the codes, then of the steps. */
export function lintPlan(input: LintInput): Finding[] {
  const context = lintContext(input);
  const codes = Object.keys(CHECKS).filter((code): code is FindingCode => code in CHECKS);
  return codes.flatMap((code) => CHECKS[code](context).map((report) => ({ code, severity: FINDING_SEVERITY[code], ...report })));
}
