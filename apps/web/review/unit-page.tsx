import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Unit } from '@libs/contracts/unit';
import { useCampaignEvents } from '../campaign/campaign-events';
import { campaignName } from '../campaign/campaign-name';
import { ConnectionLine } from '../campaign/connection-line';
import { MessageTable } from '../chasing/message-table';
import { BackLink } from '../design/back-link';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { AskedList } from './asked-list';
import { ContactList } from './contact-list';
import { DutyCard } from './duty-card';
import { EndedUnit } from './ended-unit';
import { Story } from './story';
import { useUnit } from './unit';

/** A unit: who answers for it, what it owes in order, and everything that happened. */
export function UnitPage(): ReactNode {
  const { id = '', bodyId = '' } = useParams();
  const connected = useCampaignEvents(id);
  return (
    <>
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={useUnit(id, bodyId)}>
        {(unit) => (
          <>
            <UnitBody unit={unit} />
            <ConnectionLine connected={connected} />
          </>
        )}
      </Loaded>
    </>
  );
}

function UnitBody({ unit }: { readonly unit: Unit }): ReactNode {
  const { body, campaign } = unit;
  return (
    <>
      <Heading title={body.name} />
      <p className="quiet">
        {body.kindText}
        {unit.people > 0 && ` · ${unit.people} người kiểm điểm ở đây`} · {campaignName(campaign)}, kế hoạch {campaign.plan.number} ·{' '}
        {unit.now.text}
      </p>
      <EndedUnit unit={unit} />
      <ContactList heads={unit.heads} overseers={unit.overseers} />
      {unit.duties.map((duty) => (
        <DutyCard key={duty.id} campaignId={campaign.id} bodyId={body.id} duty={duty} destroyed={campaign.texts.destroyed} />
      ))}
      {unit.duties.length === 0 && <p>Đơn vị này không có việc nào trong đợt.</p>}
      <AskedList asked={unit.asked} />
      <h2>Tin nhắn về đơn vị này</h2>
      <MessageTable caption="Tin mới nhất ở trên" messages={unit.messages} />
      <Story story={unit.story} />
    </>
  );
}
