import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Done } from '@libs/contracts/page';
import type { AcknowledgeRequest } from '@libs/contracts/review';
import { useDraft } from '../access/draft';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { OneOf } from '../design/one-of';
import { TextArea } from '../design/text-area';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import type { DutyPlace } from '../review/duty-page';
import { Heading } from '../shell/heading';

const FIELDS = { personId: 'Ai đã nắm', note: 'Ghi chú' };

/** Who has it in hand, the board or somebody in charge of the unit, and a note. */
export function AcknowledgeForm({ place: { unit, duty, back } }: { readonly place: DutyPlace }): ReactNode {
  const navigate = useNavigate();
  const [personId, setPersonId] = useState<string | null>(null);
  const { value: note, keep, forget } = useDraft(`da-nam:${duty.id}`, '');
  const act = useAct(
    (request: AcknowledgeRequest, key) => post<Done>(`/duties/${duty.id}/acknowledge`, request, key),
    () => {
      forget();
      void navigate(back.to);
    },
  );
  const { errors } = useErrors(act.error, FIELDS);
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      <Form errors={errors} onSend={() => act.run({ personId, note })}>
        <Heading title={`Ghi nhận có người đã nắm: ${duty.step.title}`} />
        <p>{duty.sentence}</p>
        <p>Dùng khi Ban Tổ chức hoặc đồng chí phụ trách đã biết {unit.body.name} đang vướng và đang giải quyết.</p>
        <p>Hệ thống tạm không báo lên cấp trên về việc này; nếu sau đó vẫn không chuyển biến thì báo tiếp.</p>
        <OneOf
          name="personId"
          legend="Ai đã nắm việc này?"
          options={[
            { value: '', label: 'Ban Tổ chức (người đang đăng nhập)' },
            ...unit.overseers.map((overseer) => ({
              value: overseer.personId,
              label: `Đồng chí ${overseer.name} (${overseer.title})`,
            })),
          ]}
          chosen={personId ?? ''}
          onChoose={(chosen) => setPersonId(chosen === '' ? null : chosen)}
        />
        <TextArea
          name="note"
          label="Ghi chú"
          hint="Không bắt buộc; ví dụ: đã gọi điện, chi bộ hẹn gửi trong ngày mai."
          value={note}
          onChange={keep}
        />
        <Button busy={act.running}>Ghi nhận</Button>
      </Form>
    </div>
  );
}
