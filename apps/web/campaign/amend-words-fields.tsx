import type { ReactNode } from 'react';
import { TextArea } from '../design/text-area';
import { BodyChoices } from './amend-body-choices';
import type { ChangeFieldsProps } from './amend-change-fields';

interface Props extends ChangeFieldsProps {
  readonly step: ChangeFieldsProps['page']['steps'][number];
}

/** The words of a step and who owes it, as they stand, to be changed. */
export function AmendWordsFields({ page, change, step, onChange }: Props): ReactNode {
  return (
    <>
      <TextArea name="title" label="Tên bước" value={change.title ?? step.title} onChange={(title) => onChange({ ...change, title })} />
      {step.wording !== null && (
        <TextArea
          name="wording"
          label="Hạn theo lời văn bản"
          hint="Chỉ sửa lời; muốn chuyển ngày thì dùng “Đổi hạn”."
          value={change.wording ?? step.wording}
          onChange={(wording) => onChange({ ...change, wording })}
        />
      )}
      <TextArea
        name="done"
        label="Việc gì coi là xong"
        value={change.done ?? step.done}
        onChange={(done) => onChange({ ...change, done })}
      />
      <BodyChoices
        bodies={page.bodies}
        chosen={change.bodies ?? step.bodies}
        hint="Cơ quan được thêm phải làm bước này; cơ quan bị bỏ thì không phải làm, những gì đã nộp vẫn còn."
        onChange={(bodies) => onChange({ ...change, bodies })}
      />
    </>
  );
}
