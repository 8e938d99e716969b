import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ApprovedDraft, Draft } from '@libs/contracts/draft';
import { useDraft } from '../access/draft';
import { type LaunchDraft, NO_LAUNCH, type TypedDecision } from '../campaign/launch/launch-draft';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { typedFrom } from '../design/typed-date';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { DraftSteps } from './draft-steps';
import { useNextYear } from './drafts';

const PROPOSED = 'Đề nghị của bản nháp, cùng ngày như năm trước';

/** Next year's campaign as the machine drafted it: approve and go on to the launch, or reject. Nothing starts by itself. */
export function DraftPage(): ReactNode {
  const { id = '' } = useParams();
  return (
    <>
      <BackLink to="/">Các đợt</BackLink>
      <Loaded query={useNextYear(id)}>{(draft) => <OneDraft draft={draft} />}</Loaded>
    </>
  );
}

function OneDraft({ draft }: { readonly draft: Draft }): ReactNode {
  const { id, plan, year, lastYear, decided, state, findings, stateText } = draft;
  const navigate = useNavigate();
  const { keep } = useDraft<LaunchDraft>('trien-khai', NO_LAUNCH);
  const approve = useAct(
    (_: undefined, key) => post<ApprovedDraft>(`/drafts/${id}/approve`, {}, key),
    (approved) => {
      keep(launchOf(approved));
      void navigate('/trien-khai/buoc');
    },
  );
  const { errors } = useErrors(approve.error, {});
  const wrong = findings.filter(({ severity }) => severity === 'error');
  return (
    <Form errors={errors} onSend={() => approve.run(undefined)}>
      <Heading title={`${stateText}, kế hoạch ${plan.number}`}>{stateText}</Heading>
      <p className="lead measure">
        Kế hoạch {plan.number} ({plan.title}) thực hiện hằng năm. Bản nháp này lập từ đợt năm {lastYear}; chưa có gì được triển khai.
      </p>
      <DraftSteps draft={draft} />
      <h2>Văn bản trong năm {year}</h2>
      <p>
        {findings.length === 0
          ? 'Không thấy gì phải lưu ý.'
          : `${wrong.length} chỗ phải xác nhận kèm lý do khi triển khai, ${findings.length - wrong.length} điều cần biết thêm.`}
      </p>
      <ul className="measure">
        {findings.map(({ id: finding, message, cure, article }) => (
          <li key={finding}>
            {message} <span className="quiet">{`${cure}${article === '' ? '' : ` (${article})`}`}</span>
          </li>
        ))}
      </ul>
      {decided !== null && (
        <p>
          {decided.by ?? 'Hệ thống'} · {decided.at.text}
          {decided.reason !== null && ` · ${decided.reason}`}
        </p>
      )}
      {state === 'waiting' && (
        <p className="row">
          <Button busy={approve.running}>Duyệt và chuẩn bị triển khai</Button>
          <Link to={`/ban-nhap/${id}/khong-duyet`}>Không duyệt</Link>
        </p>
      )}
    </Form>
  );
}

/** The launch begins with the draft's plan, year and dates; everything else is still to be confirmed there. */
function launchOf({ plan, year, decisions }: ApprovedDraft): LaunchDraft {
  const typed = Object.entries(decisions).map(([step, { due }]): [string, TypedDecision] => [
    step,
    { mode: 'new', date: typedFrom(due), reason: PROPOSED },
  ]);
  const settled = Object.entries(decisions).map(([step, { due }]): [string, { due: string; reason: string }] => [
    step,
    { due, reason: PROPOSED },
  ]);
  return { ...NO_LAUNCH, plan, year: String(year), typed: Object.fromEntries(typed), decisions: Object.fromEntries(settled) };
}
