import type { ReactNode } from 'react';
import type { Imported, ImportPreview } from '@libs/contracts/organisation';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { useErrors } from '../design/use-errors';
import { ConfirmPassword } from '../access/confirm-password';
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
    <>
      <Heading title="Kiểm tra trước khi nhập" moved />
      <ConfirmPassword error={act.error} onConfirmed={() => act.run(null)}>
        <Form errors={errors} onSend={() => act.run(null)}>
          <p className="measure">
            Tệp “{file.name.normalize('NFC')}” không có lỗi.{' '}
            {preview.noChange ? 'Tệp giống hệt tổ chức đang dùng, nhập cũng không thay đổi gì.' : 'Nếu nhập, những điều sau sẽ thay đổi:'}
          </p>
          {preview.otherCommittee !== null && (
            <Notice title="Tên trong tệp khác tên đơn vị" kind="warn">
              <p>{preview.otherCommittee} Đúng là của đơn vị mình thì cứ nhập.</p>
            </Notice>
          )}
          {preview.openDuties.length > 0 && (
            <Notice title="Đơn vị thôi hoạt động còn việc chưa xong" kind="warn">
              <ul>
                {preview.openDuties.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p>
                Nhập xong, các việc này vẫn còn trong đợt và vẫn tính quá hạn, nhưng có thể không còn ai nhận nhắc. Hãy mở trang của đơn vị
                trong đợt để miễn mọi việc còn lại một lần, kèm lý do, hoặc nộp thay; nếu ghi nhầm thì sửa tệp trước khi nhập.
              </p>
            </Notice>
          )}
          {preview.reordered && <p className="measure">Thứ tự các tổ chức, tập thể trong danh sách thay đổi theo tệp.</p>}
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
      </ConfirmPassword>
    </>
  );
}
