import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PlanList } from '@libs/contracts/plan';
import { get } from '../http/send';

/** The plans of the library. */
export function usePlans(): UseQueryResult<PlanList> {
  return useQuery({ queryKey: ['plans'], queryFn: ({ signal }) => get<PlanList>('/plans', signal), staleTime: Infinity });
}
