import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CalendarPage, CalendarProposals } from '@libs/contracts/calendar';
import { get } from '../http/send';

/** The days of a year that differ from Monday–Friday, and what the committee changed itself. */
export function useCalendar(year: number): UseQueryResult<CalendarPage> {
  return useQuery({ queryKey: ['calendar', year], queryFn: ({ signal }) => get<CalendarPage>(`/calendar?year=${year}`, signal) });
}

/** What a changed calendar would move in running campaigns. */
export function useCalendarProposals(): UseQueryResult<CalendarProposals> {
  return useQuery({ queryKey: ['calendar', 'proposals'], queryFn: ({ signal }) => get<CalendarProposals>('/calendar/proposals', signal) });
}
