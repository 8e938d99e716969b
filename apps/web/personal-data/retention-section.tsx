import { type ReactNode, useState } from 'react';
import type { Done } from '@libs/contracts/page';
import type { Retention, RetentionRequest } from '@libs/contracts/retention';
import { ConfirmPassword } from '../access/confirm-password';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Loaded } from '../shell/loaded';
import { useRetention } from './personal-data';

/** How long texts and files are kept after a campaign's end. */
export function RetentionSection(): ReactNode {
  return (
    <section className="measure">
      <h2>Giữ bài và tệp đã nộp bao lâu</h2>
      <Loaded query={useRetention()}>{(retention) => <RetentionForm key={retention.months} retention={retention} />}</Loaded>
    </section>
  );
}

function RetentionForm({ retention: { months, fewest, most } }: { readonly retention: Retention }): ReactNode {
  const [typed, setTyped] = useState(String(months));
  const act = useAct(
    (input: RetentionRequest, key) => post<Done>('/retention', input, key),
    () => undefined,
  );
  const { errors, accept } = useErrors(act.error, { months: 'Số tháng' });
  const whole = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
  const fits = whole !== undefined && whole >= fewest && whole <= most;
  const send = (): void => {
    const found = fits ? [] : [{ field: 'months', message: `Ghi số tháng từ ${fewest} đến ${most}.` }];
    if (accept(found) && whole !== undefined) act.run({ months: whole });
  };
  return (
    <ConfirmPassword error={act.error} onConfirmed={send}>
      <Form errors={errors} onSend={send}>
        <p>
          Hết thời gian này, tính từ ngày đợt kết thúc, hệ thống hủy bài và tệp của đợt; danh sách, kết quả và việc đúng hạn hay muộn vẫn
          giữ. Số mới áp dụng cho những đợt kết thúc từ nay. Thời hạn lưu hồ sơ kiểm điểm theo quy định: chưa xác minh; 60 tháng là một
          nhiệm kỳ.
        </p>
        <TextField name="months" label="Số tháng" value={typed} onChange={setTyped} digits={4} />
        <Button kind="second" busy={act.running}>
          Lưu số tháng
        </Button>
      </Form>
    </ConfirmPassword>
  );
}
