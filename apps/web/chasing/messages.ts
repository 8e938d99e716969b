import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MessagePage } from '@libs/contracts/message';
import { get } from '../http/send';

/** A page of a campaign's messages, latest first. */
export function useMessages(campaignId: string, cursor: string | null): UseQueryResult<MessagePage> {
  const query = new URLSearchParams({ limit: '50', ...(cursor === null ? {} : { cursor }) }).toString();
  return useQuery({
    queryKey: ['campaign', campaignId, 'messages', query],
    queryFn: ({ signal }) => get<MessagePage>(`/campaigns/${campaignId}/messages?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}
