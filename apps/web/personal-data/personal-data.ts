import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DataRequests, OwnData, PeopleFound } from '@libs/contracts/personal-data';
import type { Retention } from '@libs/contracts/retention';
import { get, post } from '../http/send';

/** One's own requests, and what may be asked for. */
export function useOwnData(): UseQueryResult<OwnData> {
  return useQuery({ queryKey: ['me', 'data'], queryFn: ({ signal }) => get<OwnData>('/me/data', signal) });
}

/** The committee's requests, what waits first. */
export function useDataRequests(): UseQueryResult<DataRequests> {
  return useQuery({ queryKey: ['data-requests'], queryFn: ({ signal }) => get<DataRequests>('/data-requests', signal) });
}

/** People by name, those who left too; nobody without a word to search for. */
export function usePeople(search: string): UseQueryResult<PeopleFound> {
  return useQuery({
    queryKey: ['data-requests', 'people', search],
    queryFn: () => post<PeopleFound>('/data-requests/people', { search }),
    placeholderData: keepPreviousData,
  });
}

/** How long texts and files are kept. */
export function useRetention(): UseQueryResult<Retention> {
  return useQuery({ queryKey: ['retention'], queryFn: ({ signal }) => get<Retention>('/retention', signal) });
}
