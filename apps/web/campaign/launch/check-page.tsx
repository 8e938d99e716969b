import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Launched, LaunchPreview, LaunchRequest } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { Choice } from '../../design/choice';
import { Form } from '../../design/form';
import { LinkButton } from '../../design/link-button';
import { Notice } from '../../design/notice';
import { useErrors } from '../../design/use-errors';
import { post } from '../../http/send';
import { useAct } from '../../http/use-act';
import { useOrganisation } from '../../organisation/organisation';
import { Heading } from '../../shell/heading';
import { lowerBodies } from '../cascade/lower-bodies';
import { Timeline } from '../timeline';
import { LaunchSummary } from './launch-summary';
import { launchOf, stillToConfirm } from './confirm-words';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';
import { OrderWarning } from './order-warning';

/** Everything once more, how many messages will go out, and the launch itself. */
export function CheckPage(): ReactNode {
  return (
    <LaunchPage back={{ to: '/trien-khai/danh-sach', text: 'Ai kiểm điểm, ai không' }}>
      {(preview, launching) => <Check preview={preview} launching={launching} />}
    </LaunchPage>
  );
}

function Check({ preview, launching: { draft, forget } }: { readonly preview: LaunchPreview; readonly launching: Launching }): ReactNode {
  const navigate = useNavigate();
  const [again, setAgain] = useState(false);
  const twice = preview.launchedBefore > 0;
  const act = useAct(
    (request: LaunchRequest, key) => post<Launched>('/campaigns', request, key),
    ({ campaignId }) => {
      forget();
      void navigate(`/trien-khai/xong/${campaignId}`, { replace: true });
    },
  );
  const { errors, accept } = useErrors(act.error);
  const send = (): void => {
    const wrong =
      twice && !again
        ? [{ field: 'again', message: 'Kế hoạch này đã triển khai cho năm này. Nếu cố ý làm lại, hãy đánh dấu xác nhận.' }]
        : [];
    if (accept(wrong)) act.run({ ...launchOf(draft, preview), ...(twice ? { again } : {}) });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Kiểm tra trước khi triển khai" />
      <NotYet preview={preview} confirmed={stillToConfirm(draft, preview).length === 0} />
      <LaunchSummary preview={preview} />
      <h2>Tiến trình cả năm</h2>
      <Timeline steps={preview.steps} today={preview.now.at.slice(0, 10)} />
      {twice && (
        <Notice title={`Kế hoạch này đã được triển khai ${preview.launchedBefore} lần cho năm ${preview.year}`} kind="warn">
          <Choice
            kind="checkbox"
            name="again"
            id="again"
            label="Tôi cố ý triển khai thêm một lần nữa; mọi đơn vị sẽ nhận việc thêm một lần"
            checked={again}
            onChange={setAgain}
          />
        </Notice>
      )}
      <p className="measure">Khi bấm “Triển khai”, các thông báo được gửi ngay. Muốn xem trước cả năm mà không gửi gì, hãy diễn tập.</p>
      <div className="row">
        <Button busy={act.running}>Triển khai</Button>
        <LinkButton to="/trien-khai/dien-tap" kind="second">
          Diễn tập trước
        </LinkButton>
        <WithLowerBodies />
      </div>
    </Form>
  );
}

/** Where there are lower bodies with units of their own, they may launch theirs at the same time (P58-05). */
function WithLowerBodies(): ReactNode {
  const { data } = useOrganisation();
  if (data === undefined || lowerBodies(data).length === 0) return null;
  return (
    <LinkButton to="/trien-khai/cap-duoi" kind="second">
      Triển khai cùng các đơn vị cấp dưới
    </LinkButton>
  );
}

/** What still keeps the plan from being launched, and what its dates put the wrong way round. */
function NotYet({
  preview: { ready, order, steps },
  confirmed,
}: {
  readonly preview: LaunchPreview;
  readonly confirmed: boolean;
}): ReactNode {
  const undated = steps.some(({ problem }) => problem !== null);
  const left = steps.filter(({ problem, waived, bearers }) => problem === null && waived === null && bearers === 0);
  return (
    <>
      {!ready && (
        <Notice title="Chưa triển khai được" kind="warn">
          {undated && (
            <p>
              Còn bước chưa có hạn. <Link to="/trien-khai/buoc">Đặt hạn cho các bước</Link>
            </p>
          )}
          {left.map(({ key, title }) => (
            <p key={key}>
              Bước “{title}” không có đơn vị nào làm: <Link to="/trien-khai/co-quan">gắn cơ quan thực hiện</Link> hoặc{' '}
              <Link to="/trien-khai/buoc">không thực hiện bước này năm nay</Link>.
            </p>
          ))}
        </Notice>
      )}
      {!confirmed && (
        <Notice title="Còn điều phải xác nhận về văn bản" kind="warn">
          <p>
            <Link to="/trien-khai/xac-nhan">Xác nhận về văn bản</Link>
          </p>
        </Notice>
      )}
      <OrderWarning order={order} />
    </>
  );
}
