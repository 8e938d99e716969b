import type { CalendarProposals } from '@libs/contracts/calendar';
import { calendarOf } from '@libs/domain/calendar/calendar';
import { type CalendarEffect, effectsOfChange } from '@libs/domain/calendar/change-calendar';
import { dayOf } from '@libs/domain/calendar/instant';
import { sayDay } from '@libs/domain/calendar/wording';
import { showCampaign } from '../campaign/show-campaign';
import type { CalendarFacts, CampaignCalendar } from './calendar.queries';
import { type OwnCalendar, ownCalendar } from './own-calendar';
import { latest } from './show-calendar';

/** What the committee's changed calendar would move in each running campaign whose board has not decided about it yet (G-03). */
export function showCalendarProposals({ changes, campaigns }: CalendarFacts): CalendarProposals {
  const own = ownCalendar(latest(changes));
  return campaigns.flatMap((running) => {
    if (running.sha256 === own.sha256 || running.decided.includes(own.sha256)) return [];
    const effects = effectsOn(running, own).map((effect) => sayEffect(effect, running));
    return effects.length === 0 ? [] : [{ campaign: showCampaign(running.campaign), effects }];
  });
}

function effectsOn({ campaign, ladder, days, steps }: CampaignCalendar, own: OwnCalendar): CalendarEffect[] {
  const limits = steps.map(({ key, dueAt }) => ({ id: key, day: dayOf(dueAt), rungs: ladder.map(({ day }) => day) }));
  const today = dayOf(campaign.now);
  // What lies behind in both calendars has happened, or has been slept through; nothing can move it.
  return effectsOfChange(calendarOf(days), calendarOf(own.days), { limits, conferences: [] }).filter((effect) =>
    'day' in effect ? effect.day >= today : effect.from >= today || effect.to >= today,
  );
}

function sayEffect(effect: CalendarEffect, { steps }: CampaignCalendar): string {
  const step = `“${steps.find(({ key }) => key === effect.id)?.title ?? effect.id}”`;
  switch (effect.what) {
    case 'rung':
      return `${step}: ${sayRung(effect.rung)} chuyển từ ${sayDay(effect.from)} sang ${sayDay(effect.to)}.`;
    case 'latest-send':
      return `${step}: ngày gửi dự thảo chậm nhất chuyển từ ${sayDay(effect.from)} sang ${sayDay(effect.to)}.`;
    case 'limit-on-day-off':
      return `${step}: hạn ${sayDay(effect.day)} rơi vào ngày nghỉ; ngày hạn vẫn giữ nguyên.`;
    case 'limit-on-working-day':
      return `${step}: hạn ${sayDay(effect.day)} không còn rơi vào ngày nghỉ; ngày hạn vẫn giữ nguyên.`;
  }
}

function sayRung(rung: number): string {
  if (rung === 0) return 'lần nhắc đúng hạn';
  return rung < 0 ? `lần nhắc trước hạn ${-rung} ngày làm việc` : `lần đôn đốc sau hạn ${rung} ngày làm việc`;
}
