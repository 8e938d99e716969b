import { type ReactNode, useMemo } from 'react';
import type { AmendmentPage, AmendmentPreview, AmendmentRequest } from '@libs/contracts/amendment';
import { Button } from '../design/button';
import { DateField } from '../design/date-field';
import { Form } from '../design/form';
import { TextArea } from '../design/text-area';
import { TextField } from '../design/text-field';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { AmendChangeFields } from './amend-change-fields';
import { type AmendDraft, requestFrom } from './amend-draft';
import { AmendKeptList } from './amend-kept-list';

interface Props {
  readonly page: AmendmentPage;
  readonly draft: AmendDraft;
  readonly onDraft: (draft: AmendDraft) => void;
  readonly onPreview: (request: AmendmentRequest, preview: AmendmentPreview) => void;
}

const DOCUMENT = { documentNumber: 'Số văn bản', documentDate: 'Ngày văn bản', reason: 'Lý do' };
const CHANGE = {
  kind: 'Loại thay đổi',
  stepId: 'Bước',
  due: 'Hạn',
  title: 'Tên bước',
  wording: 'Hạn theo lời văn bản',
  done: 'Việc gì coi là xong',
};
const CHOICES = { does: 'Loại việc', bodies: 'Cơ quan thực hiện', needs: 'Phải xong trước đó' };

/** What the document changes and the document itself; leads to the preview, which is where it is confirmed. */
export function AmendForm({ page, draft, onDraft, onPreview }: Props): ReactNode {
  // The API names a change by its place in the document; on screen only the last one has fields.
  const place = `changes[${draft.kept.length}].`;
  const fields = useMemo(() => {
    const change = Object.entries({ ...CHANGE, ...CHOICES }).map(([field, name]) => [`${place}${field}`, name] as const);
    return { ...DOCUMENT, ...Object.fromEntries(change) };
  }, [place]);
  const look = useAct(
    (request: AmendmentRequest) => post<AmendmentPreview>(`/campaigns/${page.campaign.id}/amendments/preview`, request),
    (preview, request) => onPreview(request, preview),
  );
  const found = useErrors(look.error, fields);
  const errors = found.errors.map((error) =>
    error.field?.startsWith(place) ? { ...error, field: error.field.slice(place.length) } : error,
  );
  const send = (): void => {
    const read = requestFrom(draft, page);
    if (found.accept('wrong' in read ? read.wrong : []) && 'value' in read) look.run(read.value);
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title={`Sửa kế hoạch ${page.campaign.planNumber}`} />
      <p>Mọi thay đổi đều theo một văn bản có số. Nội dung cũ được giữ lại và vẫn xem được.</p>
      <AmendKeptList page={page} kept={draft.kept} onKept={(kept) => onDraft({ ...draft, kept })} />
      <AmendChangeFields page={page} change={draft.change} onChange={(change) => onDraft({ ...draft, change })} />
      <TextField
        name="documentNumber"
        label="Số văn bản điều chỉnh"
        hint="Ví dụ: 12-CV/ĐU"
        value={draft.documentNumber}
        onChange={(documentNumber) => onDraft({ ...draft, documentNumber })}
      />
      <DateField
        name="documentDate"
        legend="Ngày văn bản"
        value={draft.documentDate}
        onChange={(documentDate) => onDraft({ ...draft, documentDate })}
      />
      <TextArea name="reason" label="Lý do" value={draft.reason} onChange={(reason) => onDraft({ ...draft, reason })} />
      <Button busy={look.running}>Xem trước</Button>
    </Form>
  );
}
