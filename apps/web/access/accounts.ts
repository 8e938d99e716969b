import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AccountList, OwnAccount } from '@libs/contracts/accounts';
import { get, post } from '../http/send';

/** People with an account or a link; with words to search for, anybody of the organisation. */
export function useAccounts(search: string): UseQueryResult<AccountList> {
  return useQuery({
    queryKey: ['accounts', search],
    queryFn: () => post<AccountList>('/accounts/search', { search }),
    placeholderData: keepPreviousData,
  });
}

/** One's own sessions, second factor and delegations. */
export function useOwnAccount(): UseQueryResult<OwnAccount> {
  return useQuery({ queryKey: ['me', 'account'], queryFn: ({ signal }) => get<OwnAccount>('/me/account', signal) });
}
