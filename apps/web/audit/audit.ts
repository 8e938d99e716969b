import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AuditPage } from '@libs/contracts/audit';
import { get } from '../http/send';

/** A page of the record of acts, latest first. */
export function useAudit(cursor: string | null): UseQueryResult<AuditPage> {
  const query = new URLSearchParams({ limit: '50', ...(cursor === null ? {} : { cursor }) }).toString();
  return useQuery({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => get<AuditPage>(`/audit?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}
