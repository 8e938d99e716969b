import type { ReactNode } from 'react';
import type { Submitted } from '@libs/contracts/review';
import { Button } from '../design/button';
import { saySize } from '../design/file-size';
import { Form } from '../design/form';
import { SummaryList } from '../design/summary-list';
import { useErrors } from '../design/use-errors';
import { formWith } from '../http/files';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import type { DutyPlace } from './duty-page';
import type { Writing } from './submit-steps';

const FIELDS = { text: 'Nội dung', files: 'Tệp đính kèm' };

interface Props {
  readonly place: DutyPlace;
  readonly writing: Writing;
  readonly onBack: () => void;
  readonly onDone: (submitted: Submitted) => void;
}

/** What is about to be handed in, once more; then hands it in. */
export function SubmitCheck({ place: { unit, duty }, writing, onBack, onDone }: Props): ReactNode {
  const act = useAct(
    async ({ text, files }: Writing, key) => post<Submitted>(`/duties/${duty.id}/submit`, await formWith({ text }, 'files', files), key),
    onDone,
  );
  const { errors } = useErrors(act.error, FIELDS);
  const files = writing.files.map((file) => `${file.name.normalize('NFC')} (${saySize(file.size)})`);
  return (
    <div className="measure">
      <Form errors={errors} onSend={() => act.run(writing)}>
        <Heading title="Kiểm tra trước khi nộp" moved />
        <SummaryList
          rows={[
            { label: 'Đơn vị', value: unit.body.name },
            { label: 'Việc', value: duty.step.title },
            { label: 'Nội dung', value: <span className="kept-lines">{writing.text.trim() === '' ? 'không có' : writing.text}</span> },
            { label: 'Tệp đính kèm', value: files.length === 0 ? 'không có' : files.map((file) => <div key={file}>{file}</div>) },
          ]}
        />
        <div className="row">
          <Button busy={act.running}>Nộp</Button>
          <Button kind="second" onPress={onBack}>
            Quay lại sửa
          </Button>
        </div>
      </Form>
    </div>
  );
}
