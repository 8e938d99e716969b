import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { usePeople } from './personal-data';

/** First who asks: somebody of the organisation by name, also who has left it. */
export function FindPersonPage(): ReactNode {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  return (
    <div className="measure">
      <BackLink to="/du-lieu-ca-nhan">Dữ liệu cá nhân</BackLink>
      <Heading title="Ai đề nghị?" />
      <Form errors={[]} onSend={() => setSearch(typed.trim())}>
        <TextField name="search" label="Tìm theo tên" hint="Cả người đã rời tổ chức" value={typed} onChange={setTyped} />
        <Button>Tìm</Button>
      </Form>
      {search !== '' && <Found search={search} />}
    </div>
  );
}

function Found({ search }: { readonly search: string }): ReactNode {
  return (
    <Loaded query={usePeople(search)}>
      {({ items, more }) => (
        <>
          <h2>Tìm thấy</h2>
          <ul className="task-list">
            {items.map(({ personId, name, unit, hasLeft }) => (
              <li key={personId}>
                <div>
                  <Link to={`/du-lieu-ca-nhan/moi/${personId}`}>{name}</Link>
                  <div className="quiet small">{[unit, hasLeft ? 'đã rời tổ chức' : ''].filter((part) => part !== '').join(', ')}</div>
                </div>
              </li>
            ))}
          </ul>
          {items.length === 0 && <p>Không có ai với tên này.</p>}
          {more && <p className="quiet">Còn nữa: hãy ghi tên đầy đủ hơn.</p>}
        </>
      )}
    </Loaded>
  );
}
