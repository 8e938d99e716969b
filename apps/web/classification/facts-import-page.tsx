import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { FactsImported } from '@libs/contracts/classification';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { FileField } from '../design/file-field';
import { Form } from '../design/form';
import { LinkButton } from '../design/link-button';
import { useErrors } from '../design/use-errors';
import { formWith } from '../http/files';
import { addressOf, post } from '../http/send';
import { useAct } from '../http/use-act';
import { MistakeTable } from '../organisation/mistake-table';
import { Heading } from '../shell/heading';
import { Refused } from '../http/refused';

const FIELDS = { file: 'Tệp Excel' };
const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Imports the facts the rules ask for from a workbook: every mistake by its place, all or nothing. */
export function FactsImportPage(): ReactNode {
  const { id = '' } = useParams();
  const back = `/dot/${id}/ket-qua`;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [imported, setImported] = useState<FactsImported | null>(null);
  const act = useAct(
    async (chosen: readonly File[], key) => post<FactsImported>(`/campaigns/${id}/facts/import`, await formWith({}, 'file', chosen), key),
    setImported,
  );
  const mistakes = act.error instanceof Refused ? (act.error.problem.errors ?? []) : [];
  const { errors, accept } = useErrors(mistakes.length > 0 ? undefined : act.error, FIELDS);
  const shown = mistakes.length > 0 ? [wrongFile(mistakes.length)] : errors;
  if (imported) return <Done changed={imported.changed} back={back} />;
  return (
    <>
      <BackLink to={back}>Kết quả xếp loại</BackLink>
      <Form
        errors={shown}
        onSend={() => {
          if (accept(files.length > 0 ? [] : [{ field: 'file', message: 'Hãy chọn tệp Excel cần nhập.' }])) act.run(files);
        }}
      >
        <Heading title="Nhập dữ kiện xếp loại" />
        <div className="measure">
          <p>
            Tệp mẫu có sẵn các đối tượng của đợt và những gì đã nhập. Hoặc nhập cả tệp, hoặc không nhập gì; nhập lại đúng tệp đó thì không
            có gì thay đổi. Những gì có trước được giữ lại.
          </p>
          <p>
            <a href={addressOf(`/campaigns/${id}/facts/template.xlsx`)} download>
              Tải tệp mẫu của đợt này (Excel)
            </a>
          </p>
        </div>
        <FileField name="file" label="Tệp Excel" hint="Tệp .xlsx theo mẫu" accept={XLSX} files={files} onChange={setFiles} />
        {mistakes.length > 0 && <MistakeTable caption={`${mistakes.length} lỗi trong tệp, cách sửa từng lỗi`} mistakes={mistakes} />}
        <Button busy={act.running}>Nhập dữ kiện</Button>
      </Form>
    </>
  );
}

function Done({ changed, back }: { readonly changed: number; readonly back: string }): ReactNode {
  return (
    <div className="measure">
      <Heading title={changed === 0 ? 'Không có gì thay đổi' : `Đã nhập dữ kiện của ${changed} đối tượng`} moved />
      <p>{changed === 0 ? 'Tệp giống hệt những gì đã nhập.' : 'Tiếp theo: áp dụng quy tắc để có đề xuất mới.'}</p>
      <LinkButton to={back}>Kết quả xếp loại</LinkButton>
    </div>
  );
}

const wrongFile = (count: number): { field: string; message: string } => ({
  field: 'file',
  message: `Tệp có ${count} lỗi nên chưa nhập gì. Sửa các ô nêu dưới đây, lưu tệp rồi chọn lại.`,
});
