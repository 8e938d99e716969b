import type { ReactNode } from 'react';
import { DutyPage } from './duty-page';
import { SubmitSteps } from './submit-steps';

/** Hands in what a unit owes. */
export function SubmitPage(): ReactNode {
  return (
    <DutyPage act="submit" title="Nộp">
      {(place) => <SubmitSteps place={place} />}
    </DutyPage>
  );
}
