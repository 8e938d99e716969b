import type { ReactNode } from 'react';
import type { Unit } from '@libs/contracts/unit';
import { saySize } from '../design/file-size';
import { More } from '../design/more';
import { addressOf } from '../http/send';

type Submission = Unit['duties'][number]['submissions'][number];

/** What was handed in, latest first; older versions stay readable. */
export function SubmissionList({ submissions }: { readonly submissions: readonly Submission[] }): ReactNode {
  const [latest, ...older] = submissions;
  if (!latest) return null;
  return (
    <>
      <SubmissionView submission={latest} />
      {older.length > 0 && (
        <More title={`Xem ${older.length} bản trước`}>
          {() => older.map((submission) => <SubmissionView key={submission.version} submission={submission} />)}
        </More>
      )}
    </>
  );
}

function SubmissionView({
  submission: { version, submitted, by, text, returned, returnReason, files },
}: {
  readonly submission: Submission;
}): ReactNode {
  return (
    <div className="submission">
      <p>
        <strong>Bản {version}</strong>, nộp {submitted.text}
        {by !== null && `, ${by}`}
      </p>
      {returned && (
        <p className="kept-lines">
          Bị trả lại {returned.text}. Lý do: {returnReason}
        </p>
      )}
      {text !== '' && <p className="kept-lines">{text}</p>}
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <a href={addressOf(`/attachments/${id}`)} download>
                {name} ({saySize(size)})
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
