import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Board } from '@libs/contracts/board';
import type { CampaignList } from '@libs/contracts/campaign';
import type { LaunchRecord } from '@libs/contracts/launch-record';
import type { RosterPage } from '@libs/contracts/roster';
import { get } from '../http/send';

/** All campaigns, latest first, rehearsals among them. */
export function useCampaigns(): UseQueryResult<CampaignList> {
  return useQuery({ queryKey: ['campaigns'], queryFn: ({ signal }) => get<CampaignList>('/campaigns', signal) });
}

/** The board page of a campaign. */
export function useBoard(campaignId: string): UseQueryResult<Board> {
  return useQuery({ queryKey: ['campaign', campaignId, 'board'], queryFn: ({ signal }) => get<Board>(`/campaigns/${campaignId}`, signal) });
}

/** The plan of a campaign and what was confirmed when it was launched. */
export function useLaunchRecord(campaignId: string): UseQueryResult<LaunchRecord> {
  return useQuery({
    queryKey: ['campaign', campaignId, 'launch'],
    queryFn: ({ signal }) => get<LaunchRecord>(`/campaigns/${campaignId}/launch`, signal),
  });
}

/** A page of a campaign's roster, those in or those out. */
export function useRosterPage(campaignId: string, included: boolean, cursor: string | null): UseQueryResult<RosterPage> {
  const query = new URLSearchParams({ included: String(included), limit: '200', ...(cursor === null ? {} : { cursor }) }).toString();
  return useQuery({
    queryKey: ['campaign', campaignId, 'roster', query],
    queryFn: ({ signal }) => get<RosterPage>(`/campaigns/${campaignId}/roster?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}
