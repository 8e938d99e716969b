import type { ReactNode } from 'react';
import type { Imported, ImportPreview } from '@libs/contracts/organisation';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { formWith } from '../http/files';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ChangeList } from './change-list';
import { MistakeTable } from './mistake-table';

interface Props {
  readonly preview: Extract<ImportPreview, { ok: true }>;
  readonly file: File;
  readonly onBack: () => void;
  readonly onDone: (imported: Imported) => void;
}

/** What the workbook would add, change and end; writes it when confirmed, against the very state that is shown here. */
export function ImportCheck({ preview, file, onBack, onDone }: Props): ReactNode {
  const act = useAct(
    async (_: null, key) => post<Imported>('/organisation/import', await formWith({ basis: preview.basis }, 'file', [file]), key),
    onDone,
  );
  const { errors } = useErrors(act.error);
  return (
    <Form errors={errors} onSend={() => act.run(null)}>
      <Heading title="Kiểm tra trước khi nhập" moved />
      <p className="measure">
        Tệp “{file.name.normalize('NFC')}” không có lỗi.{' '}
        {preview.noChange ? 'Tệp giống hệt tổ chức đang dùng, nhập cũng không thay đổi gì.' : 'Nếu nhập, những điều sau sẽ thay đổi:'}
      </p>
      {preview.changes.map((change) => (
        <ChangeList key={change.list} change={change} />
      ))}
      {preview.remarks.length > 0 && (
        <MistakeTable caption={`${preview.remarks.length} chỗ nên xem lại (vẫn nhập được)`} mistakes={preview.remarks} />
      )}
      <div className="row">
        <Button busy={act.running}>Nhập</Button>
        <Button kind="second" onPress={onBack}>
          Chọn tệp khác
        </Button>
      </div>
    </Form>
  );
}
