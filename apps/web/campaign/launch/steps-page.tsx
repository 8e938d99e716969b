import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { Form } from '../../design/form';
import { Notice } from '../../design/notice';
import { useErrors } from '../../design/use-errors';
import { post } from '../../http/send';
import { useAct } from '../../http/use-act';
import { Heading } from '../../shell/heading';
import { decide, stillWrong } from './decide-steps';
import { campaignYearOf, choicesOf, type LaunchDraft, todayInVietNam } from './launch-draft';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';
import { OrderWarning } from './order-warning';
import { StepCard } from './step-card';

/** Every step with its wording and its computed deadline; steps whose deadline has passed get a new one or a waiver. */
export function StepsPage(): ReactNode {
  return (
    <LaunchPage back={{ to: '/trien-khai', text: 'Kế hoạch và năm' }}>
      {(preview, launching) => <Steps preview={preview} launching={launching} />}
    </LaunchPage>
  );
}

function Steps({ preview, launching: { draft, keep } }: { readonly preview: LaunchPreview; readonly launching: Launching }): ReactNode {
  const navigate = useNavigate();
  const act = useAct(
    (next: LaunchDraft) => post<LaunchPreview>('/campaigns/preview', choicesOf(next)),
    (answer, next) => {
      if (!accept(stillWrong(answer))) return;
      keep(next);
      // What the new dates put the wrong way round is looked at before one goes on.
      const seen = preview.order.map(({ message }) => message);
      if (answer.order.every(({ message }) => seen.includes(message))) void navigate('/trien-khai/xac-nhan');
    },
  );
  const { errors, accept } = useErrors(act.error);
  const send = (): void => {
    const { decisions, errors: wrong } = decide(preview, draft.typed);
    if (accept(wrong)) act.run({ ...draft, decisions });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Các bước và hạn" />
      <p className="measure">
        Kế hoạch {preview.plan.number} của {preview.plan.issuer}, năm kiểm điểm {preview.year}. Lúc này là {preview.now.text}.
      </p>
      {preview.year > campaignYearOf(todayInVietNam()) + 1 && (
        <Notice title={`Năm kiểm điểm ${preview.year} còn rất xa`} kind="warn">
          <p>Nếu ghi nhầm năm, đồng chí quay lại trang trước để sửa.</p>
        </Notice>
      )}
      <OrderWarning order={preview.order} />
      {preview.steps.map((step) => (
        <StepCard
          key={step.key}
          step={step}
          preview={preview}
          typed={draft.typed}
          onChange={(decision) => keep({ ...draft, typed: { ...draft.typed, [step.key]: decision } })}
        />
      ))}
      <Button busy={act.running}>Tiếp tục</Button>
    </Form>
  );
}
