import type { ReactNode } from 'react';
import { SummaryList } from '../design/summary-list';
import { Loaded } from '../shell/loaded';
import { useAccounts } from './accounts';

/** Who is invited: whose address the link goes to, and what the account will answer for by the posts held. */
export function Invitee({ personId }: { readonly personId: string }): ReactNode {
  return (
    <Loaded query={useAccounts(personId)}>
      {({ items }) => {
        const person = items.find((one) => one.personId === personId);
        if (person === undefined) return null;
        const { name, unit, email, posts } = person;
        return (
          <SummaryList
            rows={[
              { label: 'Người được mời', value: name },
              { label: 'Đơn vị', value: unit === '' ? '–' : unit },
              { label: 'Thư điện tử', value: email ?? 'Chưa có; sau khi mời, in phiếu và trao tận tay' },
              {
                label: 'Chức vụ, phụ trách',
                value:
                  posts.length === 0 ? 'Không giữ chức vụ: chỉ xem việc của bản thân' : posts.map((post) => <div key={post}>{post}</div>),
              },
            ]}
          />
        );
      }}
    </Loaded>
  );
}
