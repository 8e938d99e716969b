import type { ReactNode } from 'react';
import type { OwnAccount } from '@libs/contracts/accounts';
import type { Done } from '@libs/contracts/page';
import { Button } from '../design/button';
import { post } from '../http/send';
import { useAct } from '../http/use-act';

/** Where one is signed in; each of the others can be ended, or all at once. */
export function OwnSessions({ sessions }: Pick<OwnAccount, 'sessions'>): ReactNode {
  const end = useAct(
    (sessionId: string | null) => post<Done>('/me/sessions/end', { sessionId }),
    () => undefined,
  );
  return (
    <section>
      <h2>Đang đăng nhập ở</h2>
      <ul className="task-list">
        {sessions.map(({ id, device, began, seen, here }) => (
          <li key={id}>
            <div>
              {device === '' ? 'Trình duyệt' : device}
              {here && ' (máy này)'}
              <div className="quiet small">
                Từ {began.text}; dùng gần nhất {seen.text}
              </div>
            </div>
            {!here && (
              <Button kind="second" onPress={() => end.run(id)} busy={end.running}>
                Kết thúc
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button kind="second" onPress={() => end.run(null)} busy={end.running}>
          Kết thúc mọi phiên khác
        </Button>
      )}
    </section>
  );
}
