import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasStatus, Refused } from './refused';

/** What is read from the API, kept while it is on screen. A refusal is an answer and is not asked for again; a lost connection is. */
export function makeQueryClient(): QueryClient {
  // Whoever's session ended is led to the sign-in page by the guard, which looks at `me`, and from there back. It is asked for and not taken
  // for ended: a request on its way while the session got a new token is refused too.
  const onError = (error: unknown): void => {
    if (error instanceof Refused && error.problem.code === 'not-signed-in')
      void client.invalidateQueries({ queryKey: ['me'], exact: true });
    // Somebody else was there first: what is on screen is old.
    if (hasStatus(error, 409)) void client.invalidateQueries();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
