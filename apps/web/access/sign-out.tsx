import type { ReactNode } from 'react';
import { hasStatus, sentenceFor } from '../http/refused';
import { remove } from '../http/send';
import { countDrafts, forgetDrafts } from './draft';
import { forgetSession } from './known-session';
import { SIGNED_OUT } from './sign-in-reason';

const WARNING = 'Có bản đang viết dở, chưa gửi. Đăng xuất sẽ xóa bản viết dở khỏi máy này. Đồng chí vẫn đăng xuất?';

/** Ends the session; drafts leave this machine with it, after a question. */
export function SignOut({ login }: { readonly login: string }): ReactNode {
  const leave = async (): Promise<void> => {
    if (countDrafts(login) > 0 && !window.confirm(WARNING)) return;
    try {
      await remove('/session');
    } catch (error) {
      if (!hasStatus(error, 401)) return window.alert(sentenceFor(error));
    }
    forgetDrafts(login);
    forgetSession();
    // A fresh page: nothing of the session's names and lists stays in memory.
    window.location.assign(SIGNED_OUT);
  };
  return (
    <button type="button" className="button-link" onClick={() => void leave()}>
      Đăng xuất
    </button>
  );
}
