import type { ReactNode } from 'react';
import { DutyPage } from '../review/duty-page';
import { AcknowledgeForm } from './acknowledge-form';

/** The board notes who has the matter in hand; the ladder waits for them. */
export function AcknowledgePage(): ReactNode {
  return (
    <DutyPage act="acknowledge" title="Ghi nhận có người đã nắm">
      {(place) => <AcknowledgeForm place={place} />}
    </DutyPage>
  );
}
