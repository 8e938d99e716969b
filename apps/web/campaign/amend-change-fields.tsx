import type { ReactNode } from 'react';
import type { AmendmentKind, AmendmentPage } from '@libs/contracts/amendment';
import { DateField } from '../design/date-field';
import { OneOf } from '../design/one-of';
import { SelectField } from '../design/select-field';
import type { TypedChange } from './amend-draft';
import { AmendAddFields } from './amend-add-fields';
import { AmendWordsFields } from './amend-words-fields';

export interface ChangeFieldsProps {
  readonly page: AmendmentPage;
  readonly change: TypedChange;
  readonly onChange: (change: TypedChange) => void;
}

const KINDS: readonly { readonly value: AmendmentKind; readonly label: string; readonly hint: string }[] = [
  { value: 'extend', label: 'Đổi hạn một bước', hint: 'Lùi hạn hoặc đưa hạn lên sớm hơn.' },
  { value: 'change', label: 'Sửa nội dung một bước', hint: 'Tên, lời văn của hạn, việc gì coi là xong, cơ quan thực hiện.' },
  { value: 'skip', label: 'Bỏ một bước', hint: 'Bước đóng lại, không ai phải làm và không ai bị nhắc.' },
  { value: 'add', label: 'Thêm một bước', hint: 'Mở ngay cho các cơ quan được chọn, có hạn và được nhắc như các bước khác.' },
];

/** What a document changes: one of the four kinds, then what that kind asks. */
export function AmendChangeFields({ page, change, onChange }: ChangeFieldsProps): ReactNode {
  const open = page.steps.filter((step) => step.open);
  const step = open.find(({ id }) => id === change.stepId);
  return (
    <>
      <OneOf
        name="kind"
        legend="Văn bản thay đổi gì?"
        options={KINDS}
        chosen={change.kind === '' ? null : change.kind}
        onChoose={(kind) => onChange({ ...change, kind })}
      />
      {change.kind !== '' && change.kind !== 'add' && (
        <SelectField
          name="stepId"
          label="Bước"
          empty="Chọn một bước"
          value={change.stepId}
          choices={open.map(({ id, title }) => ({ value: id, text: title }))}
          onChange={(stepId) => onChange({ kind: change.kind, stepId, due: change.due, does: '', needs: [] })}
        />
      )}
      {step && (
        <p>
          Hạn đang áp dụng: <strong>{step.due?.text ?? 'không có'}</strong>
          {step.wording !== null && <span className="quiet"> · văn bản ghi “{step.wording}”</span>}
        </p>
      )}
      {change.kind === 'extend' && (
        <DateField name="due" legend="Hạn mới (tính hết ngày)" value={change.due} onChange={(due) => onChange({ ...change, due })} />
      )}
      {change.kind === 'change' && step && <AmendWordsFields page={page} change={change} step={step} onChange={onChange} />}
      {change.kind === 'add' && <AmendAddFields page={page} change={change} onChange={onChange} />}
    </>
  );
}
