import type { ReactNode } from 'react';
import type { Unit } from '@libs/contracts/unit';
import type { When } from '@libs/contracts/when';
import { saySize } from '../design/file-size';
import { More } from '../design/more';
import { addressOf } from '../http/send';

type Submission = Unit['duties'][number]['submissions'][number];

/** What was handed in, latest first; older versions stay readable until the campaign's texts and files are destroyed. */
export function SubmissionList({
  submissions,
  destroyed,
}: {
  readonly submissions: readonly Submission[];
  /** When the campaign's texts and files were destroyed. */
  readonly destroyed: When | null;
}): ReactNode {
  const [latest, ...older] = submissions;
  if (!latest) return null;
  return (
    <>
      <SubmissionView submission={latest} destroyed={destroyed} />
      {older.length > 0 && (
        <More title={`Xem ${older.length} bản trước`}>
          {() => older.map((submission) => <SubmissionView key={submission.version} submission={submission} destroyed={destroyed} />)}
        </More>
      )}
    </>
  );
}

function SubmissionView({
  submission: { version, submitted, by, text, returned, returnReason, files },
  destroyed,
}: {
  readonly submission: Submission;
  readonly destroyed: When | null;
}): ReactNode {
  return (
    <div className="submission">
      <p>
        <strong>Bản {version}</strong>, nộp {submitted.text}
        {by !== null && `, ${by}`}
      </p>
      {returned && (
        <p className="kept-lines">
          Bị trả lại {returned.text}.{returnReason !== null && ` Lý do: ${returnReason}`}
        </p>
      )}
      {destroyed && (
        <p>
          Bài{files.length > 0 && ` và ${files.length} tệp`} đã hủy {destroyed.text}, khi hết thời gian giữ của đợt.
        </p>
      )}
      {text !== null && text !== '' && <p className="kept-lines">{text}</p>}
      {files.length > 0 && !destroyed && (
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
