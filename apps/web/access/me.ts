import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Me } from '@libs/contracts/access';
import { hasStatus } from '../http/refused';
import { get } from '../http/send';
import { noteSession } from './known-session';

/** Who is signed in; null for nobody. */
export function useMe(): UseQueryResult<Me | null> {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) =>
      get<Me>('/me', signal).then(
        (me) => {
          noteSession();
          return me;
        },
        (error: unknown) => {
          if (hasStatus(error, 401)) return null;
          throw error;
        },
      ),
    staleTime: 60_000,
  });
}
