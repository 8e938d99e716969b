import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { FactsRequest, Result } from '@libs/contracts/classification';
import type { Done } from '@libs/contracts/page';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Choice } from '../design/choice';
import { Fieldset } from '../design/fieldset';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { FactInput } from './fact-input';
import { draftOf, type FactsDraft, readDraft } from './facts-draft';
import { useResult } from './results';

/** The facts of one subject, as its table asks for them. */
export function FactsPage(): ReactNode {
  const { id = '', subjectId = '' } = useParams();
  const query = useResult(id, subjectId);
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}/ket-qua/${subjectId}`}>Kết quả</BackLink>
      <Loaded query={query}>{(result) => <FactsForm campaignId={id} result={result} />}</Loaded>
    </div>
  );
}

function FactsForm({ campaignId, result }: { readonly campaignId: string; readonly result: Result }): ReactNode {
  const { line, fields, table } = result;
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(result));
  const act = useAct(
    (body: FactsRequest, key) => post<Done>(`/campaigns/${campaignId}/results/${line.id}/facts`, body, key),
    () => void navigate(`/dot/${campaignId}/ket-qua/${line.id}`),
  );
  const names = Object.fromEntries(fields.map(({ fact, label }) => [`facts.${fact}`, label]));
  const { errors, accept } = useErrors(act.error, { ...names, violations: 'Kỷ luật', 'ballots.excellent': 'Số phiếu' });
  const send = (): void => {
    const { request, wrong } = readDraft(fields, draft);
    if (accept(wrong)) act.run(request);
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title={`Dữ kiện của ${line.name}`} />
      {table !== null && (
        <p>
          {table.title} ({table.document}, mục {table.article}). Không có giá trị mặc định.
        </p>
      )}
      {fields.map((field) => (
        <FactInput
          key={field.fact}
          field={field}
          value={draft.facts[field.fact] ?? ''}
          onChange={(value) => setDraft({ ...draft, facts: { ...draft.facts, [field.fact]: value } })}
        />
      ))}
      {'discipline' in draft.facts && <Discipline draft={draft} onChange={setDraft} />}
      <Fieldset name="ballots" legend="Bỏ phiếu (để trống nếu không bỏ phiếu)">
        <TextField
          name="ballots.collected"
          label="Số phiếu thu về"
          digits={4}
          value={draft.collected}
          onChange={(collected) => setDraft({ ...draft, collected })}
        />
        <TextField
          name="ballots.excellent"
          label="Số phiếu bầu xuất sắc"
          digits={4}
          value={draft.excellent}
          onChange={(excellent) => setDraft({ ...draft, excellent })}
        />
      </Fieldset>
      <Button busy={act.running}>Ghi dữ kiện</Button>
    </Form>
  );
}

function Discipline({ draft, onChange }: { readonly draft: FactsDraft; readonly onChange: (draft: FactsDraft) => void }): ReactNode {
  const hint =
    'Chỉ ghi khi có kỷ luật. Mỗi vi phạm chỉ tính một lần, cho năm và đơn vị nơi có hành vi. Có nhiều quyết định thì nhập bằng Excel.';
  return (
    <Fieldset name="violations" legend="Quyết định kỷ luật" hint={hint}>
      <TextField name="decision" label="Số quyết định" value={draft.decision} onChange={(decision) => onChange({ ...draft, decision })} />
      <TextField
        name="actYear"
        label="Năm có hành vi"
        digits={4}
        value={draft.actYear}
        onChange={(actYear) => onChange({ ...draft, actYear })}
      />
      <TextField
        name="actUnit"
        label="Mã đơn vị nơi có hành vi"
        hint="Mã ở trang Tổ chức, ví dụ CB05"
        value={draft.actUnit}
        onChange={(actUnit) => onChange({ ...draft, actUnit })}
      />
      <TextField
        name="decidedIn"
        label="Năm quyết định"
        digits={4}
        value={draft.decidedIn}
        onChange={(decidedIn) => onChange({ ...draft, decidedIn })}
      />
      <Choice
        kind="checkbox"
        name="remedied"
        label="Tự phát hiện và đã khắc phục xong hậu quả"
        checked={draft.remedied}
        onChange={(remedied) => onChange({ ...draft, remedied })}
      />
    </Fieldset>
  );
}
