import type { ReactNode } from 'react';
import { Field } from './field';
import { saySize } from './file-size';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly several?: boolean;
}

/** Files to send. Choosing again adds, where several may be sent; each can be taken off. */
export function FileField({ name, label, hint, accept, files, onChange, several = false }: Props): ReactNode {
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <div className="file">
          <input
            {...control}
            className="visually-hidden"
            type="file"
            accept={accept}
            multiple={several}
            onChange={(event) => {
              const chosen = Array.from(event.target.files ?? []);
              onChange(several ? [...files, ...chosen] : chosen);
              // Else the same file, once corrected, could not be chosen again.
              event.target.value = '';
            }}
          />
          {/* The browser's own button speaks the browser's language. */}
          <label className="button button-second" htmlFor={control.id}>
            {several && files.length > 0 ? 'Thêm tệp' : files.length > 0 ? 'Chọn tệp khác' : 'Chọn tệp'}
          </label>
          <ul className="files" aria-label="Tệp đã chọn">
            {files.map((file, index) => (
              <li key={`${file.name}${index}`}>
                <span>
                  {file.name.normalize('NFC')} ({saySize(file.size)})
                </span>
                <button type="button" className="button-link" onClick={() => onChange(files.filter((other) => other !== file))}>
                  Bỏ<span className="visually-hidden"> tệp {file.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
