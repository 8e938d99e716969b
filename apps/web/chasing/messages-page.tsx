import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useCampaignEvents } from '../campaign/campaign-events';
import { ConnectionLine } from '../campaign/connection-line';
import { BackLink } from '../design/back-link';
import { Pager } from '../design/pager';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { MessageTable } from './message-table';
import { useMessages } from './messages';

/** Every message of a campaign with its outcome: proof of notice. */
export function MessagesPage(): ReactNode {
  const { id = '' } = useParams();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const connected = useCampaignEvents(id);
  return (
    <>
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={useMessages(id, cursors.at(-1) ?? null)}>
        {({ items, next }) => (
          <>
            <Heading title="Tin nhắn" />
            <MessageTable caption="Tin mới nhất ở trên" messages={items} />
            <Pager cursors={cursors} next={next} onMove={setCursors} />
            <ConnectionLine connected={connected} />
          </>
        )}
      </Loaded>
    </>
  );
}
