import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OrganisationTree } from '@libs/contracts/organisation';
import { get } from '../http/send';

/** The organisation in force. */
export function useOrganisation(): UseQueryResult<OrganisationTree> {
  return useQuery({ queryKey: ['organisation'], queryFn: ({ signal }) => get<OrganisationTree>('/organisation', signal) });
}
