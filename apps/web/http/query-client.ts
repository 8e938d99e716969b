import { QueryCache, QueryClient } from '@tanstack/react-query';
import { hasStatus, Refused } from './refused';

/** What is read from the API, kept while it is on screen. A refusal is an answer and is not asked for again; a lost connection is. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Whoever's session ended is led to the sign-in page by the guard, which looks at this answer.
      onError: (error, query) => {
        if (hasStatus(error, 401) && query.queryKey[0] !== 'me') client.setQueryData(['me'], null);
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => !(error instanceof Refused) && failures < 3,
        staleTime: 5_000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
