import type { ReactNode } from 'react';
import { Choice } from './choice';
import { Fieldset } from './fieldset';

interface Props<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly hint?: string }[];
  readonly chosen: Value | null | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One question with its answers as radios; the error summary leads to the first. */
export function OneOf<Value extends string>({ name, legend, options, chosen, onChoose }: Props<Value>): ReactNode {
  return (
    <Fieldset name={name} legend={legend}>
      <div className="choices">
        {options.map(({ value, label, hint }, index) => (
          <Choice
            key={value}
            kind="radio"
            name={name}
            {...(index === 0 ? { id: name } : {})}
            label={label}
            {...(hint === undefined ? {} : { hint })}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
