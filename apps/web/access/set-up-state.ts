import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SetupState } from '@libs/contracts/access';
import { get } from '../http/send';

/** Whether the first account is still to be made. */
export function useSetUpState(): UseQueryResult<SetupState> {
  return useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => get<SetupState>('/setup', signal), staleTime: 0 });
}
