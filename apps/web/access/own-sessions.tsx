import { type ReactNode, useState } from 'react';
import type { OwnAccount } from '@libs/contracts/accounts';
import type { Done } from '@libs/contracts/page';
import { Button } from '../design/button';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { ConfirmPassword } from './confirm-password';

/** Where one is signed in; each of the others can be ended, or all at once, by whoever has given the password lately. */
export function OwnSessions({ sessions }: Pick<OwnAccount, 'sessions'>): ReactNode {
  const [ending, setEnding] = useState<string | null>(null);
  const act = useAct(
    (sessionId: string | null) => post<Done>('/me/sessions/end', { sessionId }),
    () => undefined,
  );
  const end = (sessionId: string | null): void => {
    setEnding(sessionId);
    act.run(sessionId);
  };
  return (
    <section>
      <h2>Đang đăng nhập ở</h2>
      <ConfirmPassword error={act.error} onConfirmed={() => end(ending)}>
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
                <Button kind="second" onPress={() => end(id)} busy={act.running}>
                  Kết thúc
                </Button>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <Button kind="second" onPress={() => end(null)} busy={act.running}>
            Kết thúc mọi phiên khác
          </Button>
        )}
      </ConfirmPassword>
    </section>
  );
}
