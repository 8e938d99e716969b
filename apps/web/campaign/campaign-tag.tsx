import type { ReactNode } from 'react';
import type { CampaignList } from '@libs/contracts/campaign';
import type { SignName } from '../design/sign';
import { Tag, type Tone } from '../design/tag';

type Summary = CampaignList[number];

const LOOKS: Record<Summary['state'], readonly [Tone, SignName]> = {
  running: ['good', 'half'],
  paused: ['soon', 'pause'],
  cancelled: ['calm', 'cross'],
  ended: ['calm', 'check'],
};

/** The state of a whole campaign. */
export function CampaignTag({ campaign }: { readonly campaign: Pick<Summary, 'state' | 'stateText'> }): ReactNode {
  const [tone, sign] = LOOKS[campaign.state];
  return (
    <Tag tone={tone} sign={sign}>
      {campaign.stateText}
    </Tag>
  );
}
