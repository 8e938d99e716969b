import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { hasStatus, sentenceFor } from '../http/refused';
import { remove } from '../http/send';
import { countDrafts, forgetDrafts } from './draft';

const WARNING = 'Có bản đang viết dở, chưa gửi. Đăng xuất sẽ xóa bản viết dở khỏi máy này. Đồng chí vẫn đăng xuất?';

/** Ends the session; drafts leave this machine with it, after a question. */
export function SignOut({ login }: { readonly login: string }): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = async (): Promise<void> => {
    if (countDrafts(login) > 0 && !window.confirm(WARNING)) return;
    try {
      await remove('/session');
    } catch (error) {
      if (!hasStatus(error, 401)) return window.alert(sentenceFor(error));
    }
    forgetDrafts(login);
    queries.clear();
    await navigate('/dang-nhap');
  };
  return (
    <button type="button" className="button-link" onClick={() => void leave()}>
      Đăng xuất
    </button>
  );
}
