import { type ReactNode, useState } from 'react';
import type { Imported, ImportPreview } from '@libs/contracts/organisation';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { FileField } from '../design/file-field';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { formWith } from '../http/files';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ImportCheck } from './import-check';
import { ImportDone } from './import-done';
import { MistakeTable } from './mistake-table';
import { WorkbookLinks } from './workbook-links';

const FIELDS = { file: 'Tệp Excel' };
const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a workbook, shows its mistakes or what it would change, and imports it once that is confirmed. */
export function ImportPage(): ReactNode {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const act = useAct(
    async (chosen: readonly File[]) => post<ImportPreview>('/organisation/import/preview', await formWith({}, 'file', chosen)),
    (answer) => {
      setPreview(answer);
      if (!answer.ok) accept([wrongFile(answer.mistakes.length + answer.more)]);
    },
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const [file] = files;
  if (imported) return <ImportDone imported={imported} />;
  if (preview?.ok && file) return <ImportCheck preview={preview} file={file} onBack={() => setPreview(null)} onDone={setImported} />;
  const { mistakes, more } = preview?.ok === false ? preview : { mistakes: [], more: 0 };
  const choose = (chosen: readonly File[]): void => {
    // What was said about the file before is not about this one.
    setPreview(null);
    accept([]);
    act.forget();
    setFiles(chosen);
  };
  const send = (): void => {
    setPreview(null);
    if (accept(file ? [] : [{ field: 'file', message: 'Hãy chọn tệp Excel cần nhập.' }])) act.run(files);
  };
  return (
    <>
      <BackLink to="/to-chuc">Tổ chức</BackLink>
      <Form errors={errors} onSend={send}>
        <Heading title="Nhập tổ chức từ tệp Excel" />
        <div className="measure">
          <p>Chỉ nhập được khi cả tệp đúng: hoặc nhập hết, hoặc không nhập gì. Trước khi nhập, đồng chí sẽ xem những gì sẽ thay đổi.</p>
          <WorkbookLinks />
        </div>
        <FileField name="file" label="Tệp Excel" hint="Tệp .xlsx theo mẫu" accept={XLSX} files={files} onChange={choose} />
        {mistakes.length > 0 && (
          <MistakeTable caption={`${mistakes.length + more} lỗi trong tệp, cách sửa từng lỗi`} mistakes={mistakes} more={more} />
        )}
        <Button busy={act.running}>{mistakes.length > 0 ? 'Kiểm tra lại tệp' : 'Kiểm tra tệp'}</Button>
      </Form>
    </>
  );
}

const wrongFile = (count: number): { field: string; message: string } => ({
  field: 'file',
  message: `Tệp có ${count} lỗi nên chưa nhập gì. Sửa các ô nêu dưới đây, lưu tệp rồi chọn lại.`,
});
