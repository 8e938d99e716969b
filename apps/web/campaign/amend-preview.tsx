import { type ReactNode, useState } from 'react';
import type { AmendmentPreview, AmendmentRequest } from '@libs/contracts/amendment';
import type { Changed } from '@libs/contracts/change';
import { Button } from '../design/button';
import { Choice } from '../design/choice';
import { Fieldset } from '../design/fieldset';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { AmendEffect } from './amend-effect';

interface Props {
  readonly campaignId: string;
  readonly request: AmendmentRequest;
  readonly preview: AmendmentPreview;
  readonly onDone: (answer: Changed) => void;
  readonly onMore: () => void;
  readonly onBack: () => void;
}

const FIELDS = { confirmed: 'Xác nhận' };

/** What would change for whom, before it is done: steps, units, reminders, and what must be confirmed (G-04, G-13). */
export function AmendPreview({ campaignId, request, preview, onDone, onMore, onBack }: Props): ReactNode {
  const [confirmed, setConfirmed] = useState(false);
  const { effects, notice, outOfOrder } = preview;
  const act = useAct(
    (body: AmendmentRequest, key) => post<Changed>(`/campaigns/${campaignId}/amendments`, body, key),
    (answer) => onDone(answer),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const unconfirmed = outOfOrder.length > 0 && !confirmed;
    if (accept(unconfirmed ? [{ field: 'confirmed', message: 'Hãy xác nhận thứ tự các hạn, hoặc quay lại sửa.' }] : []))
      act.run({ ...request, confirmed });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Xem trước khi ghi" />
      <p>
        Theo văn bản số {request.documentNumber}. Lý do: {request.reason}
      </p>
      {effects.map((effect, index) => (
        <AmendEffect key={index} effect={effect} />
      ))}
      <h2>Ai được báo</h2>
      <p>{notice.text}</p>
      {outOfOrder.length > 0 && (
        <Fieldset name="confirmed" legend="Các hạn không còn đúng thứ tự">
          <ul>
            {outOfOrder.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Choice
            kind="checkbox"
            name="confirmed"
            id="confirmed"
            label="Tôi đã xem và vẫn giữ các hạn như vậy"
            checked={confirmed}
            onChange={setConfirmed}
          />
        </Fieldset>
      )}
      <div className="row">
        <Button busy={act.running}>Ghi thay đổi</Button>
        <Button kind="second" onPress={onMore}>
          Thêm thay đổi khác cùng văn bản
        </Button>
        <Button kind="second" onPress={onBack}>
          Quay lại sửa
        </Button>
      </div>
    </Form>
  );
}
