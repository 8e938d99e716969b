import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Button } from '../../design/button';
import { Form } from '../../design/form';
import { LinkButton } from '../../design/link-button';
import { TextArea } from '../../design/text-area';
import { useErrors } from '../../design/use-errors';
import { Heading } from '../../shell/heading';
import { answerField, answerTo, COMMON_REASON, errorsOf, noteField, reasonField, stillToConfirm } from './confirm-words';
import { DocumentError, DocumentWarnings } from './document-findings';
import type { Launching } from './launch-frame';
import { LaunchPage } from './launch-page';
import { PlanQuestion } from './plan-question';

/** What the board confirms about the document before it launches: its errors, each with a reason, and what it leaves open. */
export function ConfirmPage(): ReactNode {
  return (
    <LaunchPage back={{ to: '/trien-khai/buoc', text: 'Các bước và hạn' }}>
      {(preview, launching) => <Confirm preview={preview} launching={launching} />}
    </LaunchPage>
  );
}

function Confirm({ preview, launching: { draft, keep } }: { readonly preview: LaunchPreview; readonly launching: Launching }): ReactNode {
  const navigate = useNavigate();
  const { errors, accept } = useErrors(undefined);
  const found = errorsOf(preview);
  const warnings = preview.findings.filter(({ severity }) => severity === 'warning');
  const send = (): void => {
    if (accept(stillToConfirm(draft, preview))) void navigate('/trien-khai/co-quan');
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Xác nhận về văn bản" />
      {found.length > 0 && (
        <section>
          <h2>{found.length} chỗ trong văn bản phải xác nhận</h2>
          <p className="measure">Văn bản có chỗ thiếu hoặc không khớp. Vẫn triển khai được khi có lý do; lý do được lưu cùng đợt.</p>
          {found.map((finding, index) => (
            <DocumentError
              key={finding.id}
              finding={finding}
              place={index + 1}
              field={reasonField(index)}
              reason={draft.reasons[finding.id] ?? ''}
              onChange={(reason) => keep({ ...draft, reasons: { ...draft.reasons, [finding.id]: reason } })}
            />
          ))}
          <TextArea
            name={COMMON_REASON}
            label={
              found.length === 1 ? 'Vì sao vẫn triển khai?' : 'Vì sao vẫn triển khai? Một lý do chung cho những chỗ chưa có lý do riêng'
            }
            value={draft.commonReason}
            onChange={(commonReason) => keep({ ...draft, commonReason })}
          />
        </section>
      )}
      {preview.questions.length > 0 && (
        <section>
          <h2>{preview.questions.length} điều văn bản để ngỏ</h2>
          {preview.questions.map((question, index) => (
            <PlanQuestion
              key={question.id}
              question={question}
              fields={{ answer: answerField(index), note: noteField(index) }}
              given={answerTo(question, draft)}
              onChange={(answer) => keep({ ...draft, answers: { ...draft.answers, [question.id]: answer } })}
            />
          ))}
        </section>
      )}
      {found.length + preview.questions.length === 0 && <p className="measure">Văn bản không có chỗ nào phải xác nhận.</p>}
      <DocumentWarnings warnings={warnings} />
      <div className="row">
        <Button>Tiếp tục</Button>
        {found.length > 0 && (
          <LinkButton to="/trien-khai/dien-tap" kind="second">
            Diễn tập khi chưa xác nhận
          </LinkButton>
        )}
      </div>
    </Form>
  );
}
