import type { ReactNode } from 'react';
import { Choice } from '../design/choice';
import { DateField } from '../design/date-field';
import { Fieldset } from '../design/fieldset';
import { SelectField } from '../design/select-field';
import { TextArea } from '../design/text-area';
import { BodyChoices } from './amend-body-choices';
import type { ChangeFieldsProps } from './amend-change-fields';

/** A step that the document adds. */
export function AmendAddFields({ page, change, onChange }: ChangeFieldsProps): ReactNode {
  const { title = '', done = '', does, due, bodies = [], needs } = change;
  return (
    <>
      <TextArea name="title" label="Tên bước" value={title} onChange={(next) => onChange({ ...change, title: next })} />
      <SelectField
        name="does"
        label="Loại việc"
        empty="Chọn loại việc"
        value={does}
        choices={page.stepKinds.map(({ key, name }) => ({ value: key, text: name }))}
        onChange={(next) => onChange({ ...change, does: page.stepKinds.find(({ key }) => key === next)?.key ?? '' })}
      />
      <TextArea
        name="done"
        label="Việc gì coi là xong"
        hint="Ví dụ: Đã gửi báo cáo có chữ ký về Ban Tổ chức"
        value={done}
        onChange={(next) => onChange({ ...change, done: next })}
      />
      <DateField name="due" legend="Hạn (tính hết ngày)" value={due} onChange={(next) => onChange({ ...change, due: next })} />
      <BodyChoices bodies={page.bodies} chosen={bodies} onChange={(next) => onChange({ ...change, bodies: next })} />
      <Fieldset name="needs" legend="Phải xong trước đó (nếu có)" hint="Đơn vị chưa xong các bước này thì chưa nộp được bước mới.">
        <div className="choices">
          {page.steps.map((step, index) => (
            <Choice
              key={step.id}
              kind="checkbox"
              name="needs"
              {...(index === 0 ? { id: 'needs' } : {})}
              label={step.title}
              checked={needs.includes(step.id)}
              onChange={(checked) => onChange({ ...change, needs: checked ? [...needs, step.id] : needs.filter((id) => id !== step.id) })}
            />
          ))}
        </div>
      </Fieldset>
    </>
  );
}
