import type { ReactNode } from 'react';
import { Fieldset } from './fieldset';
import type { TypedDate } from './typed-date';

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
}

const PARTS = [
  ['day', 'Ngày', 2],
  ['month', 'Tháng', 2],
  ['year', 'Năm', 4],
] as const;

/** A date typed as dd/mm/yyyy in three boxes, in that order whatever the machine's language. The first box has the field's own id. */
export function DateField({ name, legend, hint = 'Ví dụ: 25 / 11 / 2026', value, onChange }: Props): ReactNode {
  return (
    <Fieldset name={name} legend={legend} hint={hint}>
      <div className="date-parts">
        {PARTS.map(([part, label, digits], index) => {
          const id = index === 0 ? name : `${name}-${part}`;
          return (
            <div className="date-part" key={part}>
              <label htmlFor={id}>{label}</label>
              <input
                id={id}
                className={`input input-${digits}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={digits}
                value={value[part]}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
              />
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
