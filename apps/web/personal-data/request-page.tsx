import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { DataRequests, DataRequestSeen, Erased } from '@libs/contracts/personal-data';
import { ConfirmPassword } from '../access/confirm-password';
import { May } from '../access/may';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { SummaryList } from '../design/summary-list';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { AnswerForm } from './answer-form';
import { useDataRequests } from './personal-data';
import { RequestState } from './request-state';
import { TakeFile } from './take-file';

/** One request: what was asked, by when it is answered, and what can be done about it. */
export function RequestPage(): ReactNode {
  const { requestId = '' } = useParams();
  return (
    <div className="measure">
      <BackLink to="/du-lieu-ca-nhan">Dữ liệu cá nhân</BackLink>
      <Loaded query={useDataRequests()}>
        {({ requests, outcomes }) => {
          const request = requests.find(({ id }) => id === requestId);
          return request === undefined ? <NotFoundPage /> : <Request request={request} outcomes={outcomes} />;
        }}
      </Loaded>
    </div>
  );
}

function Request({ request, outcomes }: { readonly request: DataRequestSeen } & Pick<DataRequests, 'outcomes'>): ReactNode {
  const { name, kindText, wish, received, answered, forFile, forErasure } = request;
  return (
    <>
      <Heading title={`Đề nghị của ${name}`} />
      <SummaryList
        rows={[
          { label: 'Loại', value: kindText },
          { label: 'Đề nghị', value: <span className="kept-lines">{wish}</span> },
          { label: 'Nhận ngày', value: received.text },
          { label: 'Trả lời', value: <RequestState request={request} /> },
          ...(answered
            ? [
                {
                  label: 'Nội dung trả lời',
                  value: <span className="kept-lines">{`${answered.text} (${answered.at.text}, ${answered.by ?? ''})`}</span>,
                },
              ]
            : []),
        ]}
      />
      {forFile && (
        <TakeFile path={`/data-requests/${request.id}/file`} button="Lập bản dữ liệu" kind="second">
          Người này không có tài khoản: lập bản dữ liệu để in và trao tận tay. Việc này được ghi vào nhật ký.
        </TakeFile>
      )}
      {forErasure && (
        <May act="erase-person">
          <Erase id={request.id} />
        </May>
      )}
      {!answered && <AnswerForm id={request.id} outcomes={outcomes} />}
    </>
  );
}

function Erase({ id }: Pick<DataRequestSeen, 'id'>): ReactNode {
  const act = useAct(
    (_: undefined, key) => post<Erased>(`/data-requests/${id}/erase`, {}, key),
    () => undefined,
  );
  const { errors } = useErrors(act.error);
  const send = (): void => act.run(undefined);
  return (
    <ConfirmPassword error={act.error} onConfirmed={send}>
      <Form errors={errors} onSend={send}>
        <p>
          Xóa những gì không phải lưu: ngày sinh, điện thoại, thư điện tử, tài khoản, nội dung tin đã gửi; họ tên cũng xóa nếu không có
          quyết định nào. Không lấy lại được. Câu trả lời được ghi sẵn, nói rõ còn giữ gì và vì sao.
        </p>
        <Button kind="danger" busy={act.running}>
          Xóa dữ liệu và trả lời
        </Button>
      </Form>
    </ConfirmPassword>
  );
}
