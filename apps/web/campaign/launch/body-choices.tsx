import { type ReactNode, useState } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Choice } from '../../design/choice';

type Candidate = LaunchPreview['candidates'][number];

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly candidates: readonly Candidate[];
  readonly guessed: readonly string[];
  readonly bound: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Every body of the tree by kind, the kinds that were guessed first. */
export function BodyChoices({ name, legend, candidates, guessed, bound, onChange }: Props): ReactNode {
  const [first] = useState(
    () => new Set(candidates.filter(({ id }) => guessed.includes(id) || bound.includes(id)).map(({ kind }) => kind)),
  );
  const kinds = [...new Set(candidates.map(({ kind }) => kind))].sort((one, other) => Number(first.has(other)) - Number(first.has(one)));
  const toggle = (id: string, checked: boolean): void => onChange(checked ? [...bound, id] : bound.filter((other) => other !== id));
  return (
    <fieldset className="field">
      <legend>Những đơn vị nào là “{legend}”?</legend>
      {kinds.map((kind) => {
        const here = candidates.filter((candidate) => candidate.kind === kind);
        return (
          <div key={kind} className="choices choices-group">
            <p className="hint">{here[0]?.kindText}</p>
            {here.map(({ id, name: candidate, code }) => (
              <Choice
                key={id}
                kind="checkbox"
                name={name}
                label={`${candidate} (${code})`}
                checked={bound.includes(id)}
                onChange={(checked) => toggle(id, checked)}
              />
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
