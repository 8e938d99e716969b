import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Draft, DraftList } from '@libs/contracts/draft';
import { get } from '../http/send';

/** Next year's campaigns as the machine drafted them, latest first. */
export function useDrafts(): UseQueryResult<DraftList> {
  return useQuery({ queryKey: ['drafts'], queryFn: ({ signal }) => get<DraftList>('/drafts', signal) });
}

export function useNextYear(draftId: string): UseQueryResult<Draft> {
  return useQuery({ queryKey: ['drafts', draftId], queryFn: ({ signal }) => get<Draft>(`/drafts/${draftId}`, signal) });
}
