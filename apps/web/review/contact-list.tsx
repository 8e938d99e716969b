import type { ReactNode } from 'react';
import type { Unit } from '@libs/contracts/unit';
import { SummaryList } from '../design/summary-list';

/** Whom to call: who answers for the unit, and who is in charge of it. */
export function ContactList({ heads, overseers }: Pick<Unit, 'heads' | 'overseers'>): ReactNode {
  return (
    <SummaryList
      rows={[
        { label: 'Chịu trách nhiệm', value: <People people={heads} none="Chưa có ai trong tổ chức đã nhập" /> },
        { label: 'Phụ trách', value: <People people={overseers} none="Chưa phân công" /> },
      ]}
    />
  );
}

function People({ people, none }: { readonly people: Unit['heads']; readonly none: string }): ReactNode {
  if (people.length === 0) return none;
  return people.map(({ personId, name, title, phone, email }) => (
    <div key={personId} className="contact">
      Đ/c {name} <span className="quiet">({title})</span>
      {phone !== null && <a href={`tel:${phone}`}>{phone}</a>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </div>
  ));
}
