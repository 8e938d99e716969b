import type { ReactNode } from 'react';
import { DateField } from '../design/date-field';
import type { FormError } from '../design/form-error';
import { SelectField } from '../design/select-field';
import { TextField } from '../design/text-field';
import { dayFrom, NO_DATE, type TypedDate } from '../design/typed-date';

/** Who decides, under which document. */
export interface DecidingDraft {
  readonly body: string;
  readonly documentNumber: string;
  readonly documentDate: TypedDate;
}
export const NOT_DECIDING: DecidingDraft = { body: '', documentNumber: '', documentDate: NO_DATE };
export const DECIDING_FIELDS = { body: 'Cấp quyết định', documentNumber: 'Số văn bản', documentDate: 'Ngày văn bản' };

interface Props {
  readonly deciders: readonly { readonly key: string; readonly name: string }[];
  readonly value: DecidingDraft;
  readonly onChange: (value: DecidingDraft) => void;
}

/** The body that decided, and the document that says so where there is one already. */
export function DecideFields({ deciders, value, onChange }: Props): ReactNode {
  return (
    <>
      <SelectField
        name="body"
        label="Cấp quyết định"
        empty="Chọn cấp quyết định"
        choices={deciders.map(({ key, name }) => ({ value: key, text: name }))}
        value={value.body}
        onChange={(body) => onChange({ ...value, body })}
      />
      <TextField
        name="documentNumber"
        label="Số văn bản (nếu đã có)"
        hint="Ví dụ: 12-QĐ/ĐU"
        value={value.documentNumber}
        onChange={(documentNumber) => onChange({ ...value, documentNumber })}
      />
      <DateField
        name="documentDate"
        legend="Ngày văn bản (nếu đã có)"
        value={value.documentDate}
        onChange={(documentDate) => onChange({ ...value, documentDate })}
      />
    </>
  );
}

/** What is sent of it, and what is wrong with it. */
export function readDeciding({ body, documentNumber, documentDate }: DecidingDraft): {
  readonly deciding: { readonly body: string; readonly documentNumber: string; readonly documentDate: string | null };
  readonly wrong: readonly FormError[];
} {
  const isDated = Object.values(documentDate).some((part: string) => part.trim() !== '');
  const date = isDated ? dayFrom(documentDate, 'ngày văn bản') : { day: null };
  return {
    deciding: { body, documentNumber, documentDate: 'day' in date ? date.day : null },
    wrong: [
      ...(body === '' ? [{ field: 'body', message: 'Hãy chọn cấp quyết định.' }] : []),
      ...('wrong' in date ? [{ field: 'documentDate', message: date.wrong }] : []),
    ],
  };
}
