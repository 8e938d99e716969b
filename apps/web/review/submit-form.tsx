import type { ReactNode } from 'react';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { FileField } from '../design/file-field';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { TextArea } from '../design/text-area';
import { useErrors } from '../design/use-errors';
import { Heading } from '../shell/heading';
import { wrongFiles } from './allowed-files';
import type { DutyPlace } from './duty-page';
import { NoFileNote } from './no-file-note';
import { OnBehalf } from './on-behalf';
import type { Writing } from './submit-steps';

interface Props {
  readonly place: DutyPlace;
  readonly writing: Writing;
  /** Come back from the check. */
  readonly returned: boolean;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDone: () => void;
}

/** What is handed in: text, files, or both. */
export function SubmitForm({ place: { unit, duty, back }, writing, returned, onText, onFiles, onDone }: Props): ReactNode {
  const { errors, accept } = useErrors(undefined);
  const [latest] = duty.submissions;
  const send = (): void => {
    const empty = writing.text.trim() === '' && writing.files.length === 0;
    if (accept(empty ? [{ field: 'text', message: 'Hãy viết nội dung hoặc đính kèm ít nhất một tệp.' }] : wrongFiles(writing.files)))
      onDone();
  };
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      <Form errors={errors} onSend={send}>
        <Heading title={`Nộp: ${duty.step.title}`} moved={returned} />
        <p>
          {unit.body.name} · {duty.step.due === null ? 'không có hạn' : `hạn ${duty.step.due.text}`}
          {duty.step.distance !== null && ` (${duty.step.distance})`}
        </p>
        <OnBehalf unit={unit} />
        {latest?.returned && (
          <Notice title="Bản trước đã bị trả lại" kind="warn">
            <p className="kept-lines">{latest.returnReason}</p>
          </Notice>
        )}
        <TextArea
          name="text"
          label="Nội dung"
          hint={`Xong khi: ${duty.done}. Những gì đồng chí gõ được giữ trên máy này cho đến khi nộp.`}
          value={writing.text}
          onChange={onText}
        />
        <FileField
          name="files"
          label="Tệp đính kèm"
          hint="Tối đa 5 tệp, mỗi tệp không quá 10 MB: PDF, Word, Excel, ODT, JPEG, PNG. Tải lại trang thì phải chọn lại tệp."
          accept=".pdf,.docx,.xlsx,.odt,.jpg,.jpeg,.png"
          files={writing.files}
          onChange={onFiles}
          several
        />
        <NoFileNote duty={duty} files={writing.files} />
        <Button>Kiểm tra trước khi nộp</Button>
      </Form>
    </div>
  );
}
