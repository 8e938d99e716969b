import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LaunchPreview } from '@libs/contracts/launch';
import type { PlanList } from '@libs/contracts/plan';
import { Button } from '../../design/button';
import { Form } from '../../design/form';
import { OneOf } from '../../design/one-of';
import { TextField } from '../../design/text-field';
import { useErrors } from '../../design/use-errors';
import { usePlans } from '../../plan/plans';
import { post } from '../../http/send';
import { useAct } from '../../http/use-act';
import { Heading } from '../../shell/heading';
import { Loaded } from '../../shell/loaded';
import { campaignYearOf, choicesOf, type LaunchDraft, NO_LAUNCH, todayInVietNam } from './launch-draft';
import { useLaunching } from './launch-frame';

const FIELDS = { plan: 'Kế hoạch', year: 'Năm kiểm điểm' };

/** The first page of a launch: which plan, which year. */
export function ChoosePlanPage(): ReactNode {
  return <Loaded query={usePlans()}>{(plans) => <ChoosePlan plans={plans} />}</Loaded>;
}

function ChoosePlan({ plans }: { readonly plans: PlanList }): ReactNode {
  const { draft, keep } = useLaunching();
  const navigate = useNavigate();
  const [plan, setPlan] = useState(draft.plan || (plans.length === 1 ? (plans[0]?.id ?? '') : ''));
  const [year, setYear] = useState(draft.year || String(campaignYearOf(todayInVietNam())));
  const act = useAct(
    (next: LaunchDraft) => post<LaunchPreview>('/campaigns/preview', choicesOf(next)),
    (_, next) => {
      keep(next);
      void navigate('/trien-khai/buoc');
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const wrong = [
      plan === '' ? [{ field: 'plan', message: 'Hãy chọn kế hoạch.' }] : [],
      /^\d{4}$/.test(year.trim()) ? [] : [{ field: 'year', message: 'Hãy ghi năm kiểm điểm bằng bốn chữ số, ví dụ 2026.' }],
    ].flat();
    if (!accept(wrong)) return;
    // Another plan or year has other steps and dates: what was decided for the old ones does not carry over.
    const same = plan === draft.plan && year.trim() === draft.year;
    act.run(same ? draft : { ...NO_LAUNCH, plan, year: year.trim() });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title="Triển khai kế hoạch" />
      <p className="lead measure">Chưa có gì được gửi đi cho đến khi đồng chí bấm “Triển khai” ở trang cuối.</p>
      <OneOf
        name="plan"
        legend="Kế hoạch nào?"
        options={plans.map(({ id, number, title, issuer }) => ({ value: id, label: `${number} của ${issuer}`, hint: title }))}
        chosen={plan}
        onChoose={setPlan}
      />
      <TextField name="year" label={FIELDS.year} hint="Năm được kiểm điểm, ví dụ 2026" digits={4} value={year} onChange={setYear} />
      <Button busy={act.running}>Tiếp tục</Button>
    </Form>
  );
}
