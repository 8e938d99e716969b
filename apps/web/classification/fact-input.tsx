import type { ReactNode } from 'react';
import type { FactField } from '@libs/contracts/classification';
import { Choice } from '../design/choice';
import { Fieldset } from '../design/fieldset';
import { SelectField } from '../design/select-field';
import { TextField } from '../design/text-field';

interface Props {
  readonly field: FactField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One fact: a number, one word of a list, or several. */
export function FactInput({ field: { fact, label, type, hint, choices }, value, onChange }: Props): ReactNode {
  const name = `facts.${fact}`;
  if (type === 'number') return <TextField name={name} label={label} hint={hint} value={value} onChange={onChange} />;
  if (type === 'choice') return <SelectField name={name} label={label} empty="Chọn" choices={choices} value={value} onChange={onChange} />;
  const chosen = value === '' || value === 'none' ? [] : value.split(',');
  const write = (words: readonly string[]): void => onChange(words.length === 0 ? 'none' : words.join(','));
  return (
    <Fieldset name={name} legend={label} hint="Chọn mọi mức có ở các đoàn thể cùng cấp; không có đoàn thể nào thì chọn ô cuối.">
      {choices.map((choice, index) => (
        <Choice
          key={choice.value}
          kind="checkbox"
          name={name}
          {...(index === 0 ? { id: name } : {})}
          label={choice.text}
          checked={chosen.includes(choice.value)}
          onChange={(on) => write(on ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))}
        />
      ))}
      <Choice kind="checkbox" name={name} label="Không có" checked={value === 'none'} onChange={(on) => onChange(on ? 'none' : '')} />
    </Fieldset>
  );
}
