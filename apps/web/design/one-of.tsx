import { Fragment, type ReactNode } from 'react';
import { Choice } from './choice';
import { Fieldset } from './fieldset';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: string;
  /** What this answer asks further, below it while it is chosen. */
  readonly asks?: ReactNode;
}

interface Props<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value | null | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One question with its answers as radios; the error summary leads to the first. */
export function OneOf<Value extends string>({ name, legend, options, chosen, onChoose }: Props<Value>): ReactNode {
  return (
    <Fieldset name={name} legend={legend}>
      <div className="choices">
        {options.map(({ value, label, hint, asks }, index) => (
          <Fragment key={value}>
            <Choice
              kind="radio"
              name={name}
              {...(index === 0 ? { id: name } : {})}
              label={label}
              {...(hint === undefined ? {} : { hint })}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            {chosen === value && asks !== undefined && <div className="choice-inset">{asks}</div>}
          </Fragment>
        ))}
      </div>
    </Fieldset>
  );
}
