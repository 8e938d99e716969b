import { type ReactNode, useState } from 'react';
import type { Submitted } from '@libs/contracts/review';
import { Button } from '../design/button';
import { saySize } from '../design/file-size';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { SummaryList } from '../design/summary-list';
import { useErrors } from '../design/use-errors';
import { formWith } from '../http/files';
import { hasCode } from '../http/refused';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Checked } from './checked';
import type { DutyPlace } from './duty-page';
import { NoFileNote } from './no-file-note';
import { OnBehalf } from './on-behalf';
import type { Writing } from './submit-steps';

const FIELDS = { text: 'Nội dung', files: 'Tệp đính kèm' };

interface Props {
  readonly place: DutyPlace;
  readonly writing: Writing;
  /** The latest version when the form was opened. */
  readonly opened: number;
  readonly onBack: () => void;
  readonly onDone: (submitted: Submitted) => void;
}

/** What is about to be handed in, once more; then hands it in. */
export function SubmitCheck({ place, writing, opened, onBack, onDone }: Props): ReactNode {
  const { unit, duty } = place;
  const [seen, setSeen] = useState(opened);
  const act = useAct(
    async ({ text, files, seen: version }: Writing & { seen: number }, key) =>
      post<Submitted>(`/duties/${duty.id}/submit`, await formWith({ text, seen: String(version) }, 'files', files), key),
    onDone,
  );
  const { errors } = useErrors(act.error, FIELDS);
  // Changed only by a refusal: the same intention sent again after a lost answer must be the same in every word.
  const latest = hasCode(act.error, 'handed-in-meanwhile') ? duty.submissions.find(({ version }) => version > seen) : undefined;
  const send = (): void => {
    const version = latest?.version ?? seen;
    setSeen(version);
    act.run({ ...writing, seen: version });
  };
  const files = writing.files.map((file) => `${file.name.normalize('NFC')} (${saySize(file.size)})`);
  return (
    <div className="measure">
      <Form errors={errors} onSend={send}>
        <Heading title="Kiểm tra trước khi nộp" moved />
        {latest && (
          <Notice title="Việc này vừa được nộp ở nơi khác" kind="warn" fresh>
            <p>
              Bản {latest.version}, nộp {latest.submitted.text}
              {latest.by !== null && `, ${latest.by}`}. Nếu nộp tiếp, bản của đồng chí sẽ thay bản đó; bản đó vẫn xem lại được.
            </p>
          </Notice>
        )}
        <SummaryList
          rows={[
            { label: 'Đơn vị', value: unit.body.name },
            { label: 'Việc', value: duty.step.title },
            {
              label: FIELDS.text,
              value: (
                <Checked name="text">
                  <span className="kept-lines">{writing.text.trim() === '' ? 'không có' : writing.text}</span>
                </Checked>
              ),
            },
            {
              label: FIELDS.files,
              value: <Checked name="files">{files.length === 0 ? 'không có' : files.map((file) => <div key={file}>{file}</div>)}</Checked>,
            },
          ]}
        />
        <OnBehalf unit={unit} />
        <NoFileNote duty={duty} files={writing.files} />
        <div className="row">
          <Button busy={act.running}>{latest ? 'Nộp thay bản đó' : 'Nộp'}</Button>
          <Button kind="second" onPress={onBack}>
            Quay lại sửa
          </Button>
        </div>
      </Form>
    </div>
  );
}
