import { type ReactNode, useState } from 'react';
import type { Done } from '@libs/contracts/page';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { ConfirmPassword } from './confirm-password';
import { useMe } from './me';

/** Who sees the whole content anyway. */
const READERS: readonly string[] = ['board', 'leader', 'inspector'];

/** The administrator sees no content; where it cannot be helped, for some hours and on record. */
export function BreakGlass(): ReactNode {
  const me = useMe().data;
  const until = me?.glassUntil ?? null;
  const readers = (me?.roles ?? []).filter(({ role }) => READERS.includes(role));
  const [reason, setReason] = useState('');
  const act = useAct(
    (why: string, key) => post<Done>('/break-glass', { reason: why }, key),
    () => setReason(''),
  );
  const { errors, accept } = useErrors(act.error, { reason: 'Vì sao phải xem' });
  const send = (): void => {
    if (accept(missing({ reason }, { reason: 'Hãy ghi vì sao phải xem và ai yêu cầu.' }))) act.run(reason);
  };
  return (
    <section>
      <h2>Xem nội dung khi thật cần</h2>
      {until !== null && (
        <Notice title="Đồng chí đang xem được nội dung" kind="warn">
          <p>Quyền xem tự hết lúc {until.text}. Việc mở và lý do đã ghi vào nhật ký.</p>
        </Notice>
      )}
      {until === null && readers.length > 0 && (
        <p className="measure">
          Đồng chí xem được nội dung theo vai trò {readers.map(({ text }) => text).join('; ')}, không có thời hạn, nên không cần mở thêm.
        </p>
      )}
      {until === null && readers.length === 0 && (
        <ConfirmPassword error={act.error} onConfirmed={send}>
          <Form errors={errors} onSend={send}>
            <p>
              Người quản trị không xem được nội dung kiểm điểm. Khi không có cách nào khác, đồng chí mở quyền xem trong bốn giờ; lý do được
              ghi vào nhật ký, người kiểm tra và Ban Tổ chức đọc được.
            </p>
            <TextField
              name="reason"
              label="Vì sao phải xem"
              hint="Ví dụ: sửa lỗi theo yêu cầu của ai, văn bản số nào"
              value={reason}
              onChange={setReason}
            />
            <Button kind="second" busy={act.running}>
              Mở quyền xem
            </Button>
          </Form>
        </ConfirmPassword>
      )}
    </section>
  );
}
