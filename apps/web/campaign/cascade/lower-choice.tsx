import type { ReactNode } from 'react';
import { Choice } from '../../design/choice';
import { Fieldset } from '../../design/fieldset';
import { FileField } from '../../design/file-field';
import type { LowerBody } from './lower-bodies';

export const planField = (organisation: string): string => `ke-hoach-${organisation}`;

interface Props {
  readonly body: LowerBody;
  /** Null where it follows its superior's plan. */
  readonly files: readonly File[] | null;
  readonly onChange: (files: readonly File[] | null) => void;
}

/** Whether a lower body follows its superior's plan or has one of its own. */
export function LowerChoice({ body: { id, name }, files, onChange }: Props): ReactNode {
  const field = `cach-${id}`;
  return (
    <Fieldset name={field} legend={name}>
      <div className="choices">
        <Choice
          kind="radio"
          name={field}
          id={field}
          label="Theo đúng kế hoạch cấp trên"
          hint="Không có đợt riêng: đơn vị trực thuộc làm việc ngay trong đợt của cấp trên."
          checked={files === null}
          onChange={() => onChange(null)}
        />
        <Choice
          kind="radio"
          name={field}
          label="Có kế hoạch riêng, cụ thể hóa kế hoạch cấp trên"
          checked={files !== null}
          onChange={() => onChange([])}
        />
        {files !== null && (
          <div className="choice-inset">
            <FileField
              name={planField(id)}
              label={`Tệp kế hoạch của ${name}`}
              hint="Tệp .yaml; chỉ được chặt hơn kế hoạch của cấp trên trực tiếp, không được nới."
              accept=".yaml,.yml"
              files={files}
              onChange={onChange}
            />
          </div>
        )}
      </div>
    </Fieldset>
  );
}
