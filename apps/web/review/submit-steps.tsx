import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
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

const CHECK = 'kiem-tra';

/**
 * Write, check, done. The check has its own place in the browser's history, so that Back leads to the form with all that was written.
 * The text is kept in this browser until it is handed in; a browser cannot keep files.
 */
export function SubmitSteps({ place }: { readonly place: DutyPlace }): ReactNode {
  const { value: text, keep, forget } = useDraft(`nop:${place.duty.id}`, '');
  const [files, setFiles] = useState<readonly File[]>([]);
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const atCheck = query.get('buoc') === CHECK;
  // A page loaded anew at the address of the check begins with the form: the files are gone.
  const [written, setWritten] = useState(false);
  const [opened] = useState(place.duty.submissions[0]?.version ?? 0);
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  if (submitted) return <SubmitDone place={place} submitted={submitted} />;
  if (written && atCheck) {
    return (
      <SubmitCheck
        place={place}
        writing={{ text, files }}
        opened={opened}
        onBack={() => void navigate(-1)}
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
      returned={written}
      onText={keep}
      onFiles={setFiles}
      onDone={() => {
        setWritten(true);
        setQuery({ buoc: CHECK }, { replace: atCheck });
      }}
    />
  );
}
