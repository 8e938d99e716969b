import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Unit } from '@libs/contracts/unit';
import { get } from '../http/send';

export type UnitDuty = Unit['duties'][number];

/** One unit in one campaign, with its whole story. */
export function useUnit(campaignId: string, bodyId: string): UseQueryResult<Unit> {
  return useQuery({
    queryKey: ['campaign', campaignId, 'unit', bodyId],
    queryFn: ({ signal }) => get<Unit>(`/campaigns/${campaignId}/units/${bodyId}`, signal),
  });
}

/** The place of a duty on its unit's page. */
export const dutyAnchor = (dutyId: string): string => `viec-${dutyId}`;

export const unitAddress = (campaignId: string, bodyId: string): string => `/dot/${campaignId}/don-vi/${bodyId}`;
