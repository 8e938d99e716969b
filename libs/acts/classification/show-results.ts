import { type Results, type ResultsQuery, STATES, SUBJECTS } from '@libs/contracts/classification';
import { groupStandings } from '@libs/domain/classification/group-standing';
import type { Tx } from '../tx';
import { otherReadingWords, settingsWords } from './breach-refusal';
import { rulesOfCampaign } from './campaign-of';
import type { CampaignRules } from './campaign-rules';
import { basisOf, recommendedOf } from './decide-as-proposed';
import { readStandings, type Standings } from './read-standings';
import { showOpenPoints } from './settle-rules';
import { showLines, STATE_WORDS } from './show-line';

export const SUBJECT_WORDS = { organisation: 'tổ chức', collective: 'tập thể', person: 'cá nhân' } as const;

/** The sorts in the words of the roster at launch. It has organisations that a plan does not classify, and no collectives. */
const COUNTED = [
  { is: 'person', text: 'người' },
  { is: 'organisation', text: 'tổ chức' },
  { is: 'collective', text: 'tập thể' },
] as const;

/** A campaign's results: a page of lines, and over all of them counts, places and what would be decided as proposed. */
export async function showResults(tx: Tx, campaignId: string, { is, unit, state, cursor, limit }: ResultsQuery): Promise<Results> {
  const rules = await rulesOfCampaign(tx, campaignId);
  const standings = await readStandings(tx, rules);
  const lines = showLines(standings);
  const unitOf = new Map(standings.subjects.map(({ id, organisationId }) => [id, organisationId]));
  const offset = Number(cursor ?? 0);
  const wanted = lines.filter(
    (line) => (is ?? line.is) === line.is && (state ?? line.state) === line.state && (unit === undefined || unitOf.get(line.id) === unit),
  );
  return {
    ruleSet: {
      id: rules.ruleSet,
      document: rules.document,
      standsInFor: rules.plan.rules.standsInFor ?? null,
      openPoints: await hasOpenPoints(tx, campaignId),
    },
    counts: STATES.map((one) => ({ state: one, text: STATE_WORDS[one], count: lines.filter((line) => line.state === one).length })),
    subjects: COUNTED.map((one) => ({ ...one, count: lines.filter((line) => line.is === one.is).length })),
    units: unitsOf(standings),
    asProposed: SUBJECTS.map((one) => {
      const decisions = recommendedOf(standings, one);
      return { is: one, text: SUBJECT_WORDS[one], count: decisions.length, basis: basisOf(decisions) };
    }),
    deciders: Object.entries(rules.plan.bodies).map(([key, { name }]) => ({ key, name })),
    quotas: showQuotas(rules, standings),
    items: wanted.slice(offset, offset + limit),
    next: wanted.length > offset + limit ? String(offset + limit) : null,
  };
}

/** Whether the rule set leaves anything to the board, settled or not. */
async function hasOpenPoints(tx: Tx, campaignId: string): Promise<boolean> {
  const { tables, quota } = await showOpenPoints(tx, campaignId);
  return tables.length > 0 || quota.length > 0;
}

function unitsOf({ subjects }: Standings): Results['units'] {
  const units = new Map(subjects.flatMap(({ organisationId, unit }) => (organisationId && unit ? [[organisationId, unit] as const] : [])));
  return [...units].map(([id, name]) => ({ id, name }));
}

function showQuotas({ quota }: CampaignRules, { all, groups, quotaOf }: Standings): Results['quotas'] {
  const groupsWith = groupStandings(all, quotaOf).filter(({ reached, excellent }) => reached + excellent > 0);
  return groupsWith.map((one) => ({
    group: groups.get(one.group)?.name ?? one.group,
    ...{ reached: one.reached, excellent: one.excellent, allowed: one.allowed },
    text:
      one.allowed === null || quota === null
        ? `${one.reached} đạt mức tốt trở lên; chưa quyết định cách tính số lượng xuất sắc.`
        : `${one.reached} đạt mức tốt trở lên, được ${one.allowed} xuất sắc (${settingsWords(quota)}); đã quyết định ${one.excellent}.`,
    readings: otherReadingWords(one),
  }));
}
