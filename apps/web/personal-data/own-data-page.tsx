import { type ReactNode, useState } from 'react';
import type { Done } from '@libs/contracts/page';
import type { OwnData, OwnRequest } from '@libs/contracts/personal-data';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { tooLong } from '../design/too-long';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useOwnData } from './personal-data';
import { RequestState } from './request-state';
import { TakeFile } from './take-file';
import { type Kind, LONGEST_WISH, WishFields } from './wish-fields';

/** What is held of oneself: to take along, and what one asks about it. */
export function OwnDataPage(): ReactNode {
  return (
    <div className="measure">
      <BackLink to="/tai-khoan">Tài khoản của tôi</BackLink>
      <Heading title="Dữ liệu của tôi" />
      <TakeFile path="/me/data/file" button="Tải dữ liệu của tôi">
        Tải tất cả những gì Đôn Đốc giữ về đồng chí: một trang mở được bằng trình duyệt của điện thoại hay máy tính, và in được. Không có dữ
        liệu của người khác, không có lá phiếu nào.
      </TakeFile>
      <Loaded query={useOwnData()}>
        {(data) => (
          <>
            <OwnRequests data={data} />
            <Ask data={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function OwnRequests({ data: { requests } }: { readonly data: OwnData }): ReactNode {
  if (requests.length === 0) return null;
  return (
    <section>
      <h2>Đề nghị đã gửi</h2>
      <ul className="task-list">
        {requests.map((request) => (
          <li key={request.id}>
            <div>
              {request.kindText}, gửi {request.received.text}
              <div className="quiet small kept-lines">{request.wish}</div>
              {request.answered && <div className="kept-lines">Trả lời: {request.answered.text}</div>}
            </div>
            <RequestState request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ask({ data: { kinds } }: { readonly data: OwnData }): ReactNode {
  const [kind, setKind] = useState<Kind>('correct');
  const [wish, setWish] = useState('');
  const act = useAct(
    (input: OwnRequest) => post<Done>('/me/data-requests', input),
    () => setWish(''),
  );
  const { errors, accept } = useErrors(act.error, { kind: 'Loại đề nghị', wish: 'Đề nghị' });
  const send = (): void => {
    if (accept([...missing({ wish }, { wish: 'Hãy ghi đề nghị.' }), ...tooLong('wish', 'Đề nghị', wish, LONGEST_WISH)]))
      act.run({ kind, wish });
  };
  return (
    <section>
      <h2>Gửi đề nghị</h2>
      <Form errors={errors} onSend={send}>
        <p>
          Ban Tổ chức hoặc quản trị trả lời trong 2 ngày làm việc (Nghị định 356/2025). Quyết định và nhật ký là hồ sơ phải lưu nên không
          xóa.
        </p>
        <WishFields kinds={kinds} kind={kind} onKind={setKind} wish={wish} onWish={setWish} />
        <Button kind="second" busy={act.running}>
          Gửi đề nghị
        </Button>
      </Form>
    </section>
  );
}
