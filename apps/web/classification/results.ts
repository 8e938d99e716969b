import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OpenPoints, Result, Results, RulePage, RuleSets } from '@libs/contracts/classification';
import { get } from '../http/send';

/** What of the results is looked at; an empty string leaves a filter open. */
export interface ResultsFilter {
  readonly is: string;
  readonly unit: string;
  readonly state: string;
}
export const EVERYTHING: ResultsFilter = { is: '', unit: '', state: '' };

/** A page of a campaign's results. */
export function useResults(campaignId: string, filter: ResultsFilter, cursor: string | null): UseQueryResult<Results> {
  const given = Object.entries({ ...filter, cursor: cursor ?? '' }).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...given, ['limit', '100']]).toString();
  return useQuery({
    queryKey: ['campaign', campaignId, 'results', query],
    queryFn: ({ signal }) => get<Results>(`/campaigns/${campaignId}/results?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** One result with its whole story. */
export function useResult(campaignId: string, subjectId: string): UseQueryResult<Result> {
  return useQuery({
    queryKey: ['campaign', campaignId, 'result', subjectId],
    queryFn: ({ signal }) => get<Result>(`/campaigns/${campaignId}/results/${subjectId}`, signal),
  });
}

/** What the campaign's rule set leaves to the board. */
export function useOpenPoints(campaignId: string): UseQueryResult<OpenPoints> {
  return useQuery({
    queryKey: ['campaign', campaignId, 'open-points'],
    queryFn: ({ signal }) => get<OpenPoints>(`/campaigns/${campaignId}/open-points`, signal),
  });
}

/** The rule sets of the rule book. */
export function useRuleSets(): UseQueryResult<RuleSets> {
  return useQuery({ queryKey: ['rules'], queryFn: ({ signal }) => get<RuleSets>('/rules', signal) });
}

/** A rule set to read. */
export function useRulePage(id: string): UseQueryResult<RulePage> {
  return useQuery({ queryKey: ['rules', id], queryFn: ({ signal }) => get<RulePage>(`/rules/${id}`, signal) });
}
