import type { ReactNode } from 'react';
import { DutyPage } from '../review/duty-page';
import { AcknowledgeForm } from './acknowledge-form';

/** "Tôi đã nắm": the ladder waits for whoever took the matter in hand. */
export function AcknowledgePage(): ReactNode {
  return (
    <DutyPage act="acknowledge" title="Tôi đã nắm">
      {(place) => <AcknowledgeForm place={place} />}
    </DutyPage>
  );
}
