import type { ReactNode } from 'react';
import type { MessageLine } from '@libs/contracts/message';
import { Table } from '../design/table';
import { DeliveryTag } from './delivery-tag';
import { MessageDetails } from './message-details';

interface Props {
  readonly caption: string;
  readonly messages: readonly MessageLine[];
}

/** Messages, latest first: to whom, what, when, and what became of each. */
export function MessageTable({ caption, messages }: Props): ReactNode {
  if (messages.length === 0) return <p>Chưa có tin nào.</p>;
  return (
    <Table
      kind="messages"
      caption={caption}
      rows={messages}
      keyOf={({ id }) => id}
      columns={[
        { key: 'person', title: 'Người nhận', cell: ({ person }) => person },
        {
          key: 'what',
          title: 'Tin',
          cell: (message) => (
            <>
              {message.subject}
              <MessageDetails message={message} />
            </>
          ),
        },
        { key: 'when', title: 'Lúc', cell: ({ sent, composed }) => (sent ?? composed).text },
        { key: 'outcome', title: 'Kết quả', cell: (message) => <DeliveryTag message={message} /> },
      ]}
    />
  );
}
