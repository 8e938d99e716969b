import type { CampaignList } from '@libs/contracts/campaign';

/** `Đợt kiểm điểm năm 2026`, with its round where it is not the first. */
export function campaignName({ year, round, rehearsalId }: Pick<CampaignList[number], 'year' | 'round' | 'rehearsalId'>): string {
  return `${rehearsalId === null ? 'Đợt kiểm điểm' : 'Diễn tập đợt kiểm điểm'} năm ${year}${round > 1 ? ` (lần ${round})` : ''}`;
}
