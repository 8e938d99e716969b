import type { ReactNode } from 'react';
import { FileField } from '../../design/file-field';
import { OneOf } from '../../design/one-of';
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
  return (
    <OneOf
      name={`cach-${id}`}
      legend={name}
      options={[
        {
          value: 'follows',
          label: 'Theo đúng kế hoạch cấp trên',
          hint: 'Không có đợt riêng: đơn vị trực thuộc làm việc ngay trong đợt của cấp trên.',
        },
        {
          value: 'own',
          label: 'Có kế hoạch riêng, cụ thể hóa kế hoạch cấp trên',
          asks: files !== null && (
            <FileField
              name={planField(id)}
              label={`Tệp kế hoạch của ${name}`}
              hint="Tệp .yaml; chỉ được chặt hơn kế hoạch của cấp trên trực tiếp, không được nới."
              accept=".yaml,.yml"
              files={files}
              onChange={onChange}
            />
          ),
        },
      ]}
      chosen={files === null ? 'follows' : 'own'}
      onChoose={(how) => onChange(how === 'own' ? [] : null)}
    />
  );
}
