import type { ReactNode } from 'react';
import type { AmendmentPage } from '@libs/contracts/amendment';
import { Choice } from '../design/choice';
import { Fieldset } from '../design/fieldset';

interface Props {
  readonly bodies: AmendmentPage['bodies'];
  readonly chosen: readonly string[];
  readonly hint?: string;
  readonly onChange: (keys: readonly string[]) => void;
}

/** The plan's bodies that this campaign has bound to units: who carries a step out. */
export function BodyChoices({ bodies, chosen, hint, onChange }: Props): ReactNode {
  return (
    <Fieldset name="bodies" legend="Cơ quan thực hiện" hint={hint}>
      <div className="choices">
        {bodies.map(({ key, name, units }, index) => (
          <Choice
            key={key}
            kind="checkbox"
            name="bodies"
            {...(index === 0 ? { id: 'bodies' } : {})}
            label={`${name} (${units} đơn vị)`}
            checked={chosen.includes(key)}
            onChange={(checked) => onChange(checked ? [...chosen, key] : chosen.filter((other) => other !== key))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
