import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Decided, DecideRequest, Result } from '@libs/contracts/classification';
import { useDraft } from '../access/draft';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { OneOf } from '../design/one-of';
import { TextArea } from '../design/text-area';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { DecideFields, DECIDING_FIELDS, NOT_DECIDING, readDeciding } from './decide-fields';
import { useResult } from './results';

const LEVELS = [
  ['excellent', 'Hoàn thành xuất sắc nhiệm vụ'],
  ['good', 'Hoàn thành tốt nhiệm vụ'],
  ['completed', 'Hoàn thành nhiệm vụ'],
  ['not_completed', 'Không hoàn thành nhiệm vụ'],
] as const;
type Level = (typeof LEVELS)[number][0];
const FIELDS = { ...DECIDING_FIELDS, 'decisions[0].reason': 'Lý do' };

/** Puts the deciding body's level for one subject on record. */
export function DecidePage(): ReactNode {
  const { id = '', subjectId = '' } = useParams();
  const query = useResult(id, subjectId);
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}/ket-qua/${subjectId}`}>Kết quả</BackLink>
      <Loaded query={query}>{(result) => <DecideForm campaignId={id} result={result} />}</Loaded>
    </div>
  );
}

function DecideForm({
  campaignId,
  result: { line, deciders, decidersText },
}: {
  readonly campaignId: string;
  readonly result: Result;
}): ReactNode {
  const navigate = useNavigate();
  const back = `/dot/${campaignId}/ket-qua/${line.id}`;
  const empty: { level: Level | null; reason: string; deciding: typeof NOT_DECIDING } = { level: null, reason: '', deciding: NOT_DECIDING };
  const { value, keep, forget } = useDraft(`${back}/quyet-dinh`, empty);
  const act = useAct(
    (body: DecideRequest, key) => post<Decided>(`/campaigns/${campaignId}/decisions`, body, key),
    () => {
      forget();
      void navigate(back);
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const { deciding, wrong } = readDeciding(value.deciding);
    const { level, reason } = value;
    const found = [...(level === null ? [{ field: 'level', message: 'Hãy chọn mức.' }] : []), ...wrong];
    if (accept(found) && level !== null) act.run({ ...deciding, decisions: [{ subjectId: line.id, level, reason }] });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title={`Quyết định mức của ${line.name}`} />
      <p>
        Mức đề xuất: <strong>{line.recommended?.text ?? 'không có'}</strong>. {decidersText}
      </p>
      <OneOf
        name="level"
        legend="Mức được quyết định"
        options={LEVELS.map(([level, label]) => ({ value: level, label }))}
        chosen={value.level}
        onChoose={(level) => keep({ ...value, level })}
      />
      <TextArea
        name="decisions[0].reason"
        label="Lý do"
        hint="Bắt buộc khi khác mức đề xuất, khi không có mức đề xuất, hoặc khi thay quyết định trước. Lý do được lưu cùng quyết định."
        value={value.reason}
        onChange={(reason) => keep({ ...value, reason })}
      />
      <DecideFields deciders={deciders} value={value.deciding} onChange={(deciding) => keep({ ...value, deciding })} />
      <Button busy={act.running}>Ghi quyết định</Button>
    </Form>
  );
}
