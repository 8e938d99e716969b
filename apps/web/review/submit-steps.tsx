import { type ReactNode, useState } from 'react';
import type { Submitted } from '@libs/contracts/review';
import { useDraft } from '../access/draft';
import type { DutyPlace } from './duty-page';
import { SubmitCheck } from './submit-check';
import { SubmitDone } from './submit-done';
import { SubmitForm } from './submit-form';

export interface Writing {
  readonly text: string;
  readonly files: readonly File[];
}

/** Write, check, done: three pages at one address. The text is kept in this browser until it is handed in; a browser cannot keep files. */
export function SubmitSteps({ place }: { readonly place: DutyPlace }): ReactNode {
  const { value: text, keep, forget } = useDraft(`nop:${place.duty.id}`, '');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [at, setAt] = useState<'write' | 'again' | 'check'>('write');
  const [opened] = useState(place.duty.submissions[0]?.version ?? 0);
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  if (submitted) return <SubmitDone place={place} submitted={submitted} />;
  if (at === 'check') {
    return (
      <SubmitCheck
        place={place}
        writing={{ text, files }}
        opened={opened}
        onBack={() => setAt('again')}
        onDone={(answer) => {
          forget();
          setSubmitted(answer);
        }}
      />
    );
  }
  return (
    <SubmitForm
      place={place}
      writing={{ text, files }}
      returned={at === 'again'}
      onText={keep}
      onFiles={setFiles}
      onDone={() => setAt('check')}
    />
  );
}
