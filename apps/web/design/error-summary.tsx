import { type ReactNode, useEffect, useRef } from 'react';
import { useWrongTitle } from '../shell/title';
import type { FormError } from './form-error';

/** What is wrong, on top of the page, with a link to each field; takes the focus when it comes and when its content changes. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useWrongTitle();
  useEffect(() => box.current?.focus(), [errors]);
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="co-loi">
      <div role="alert">
        <h2 id="co-loi">{errors[0]?.heading ?? 'Cần sửa trước khi tiếp tục'}</h2>
        <ul>
          {errors.map(({ field, message, article }) => (
            <li key={`${field}${message}`}>
              {field === undefined ? <strong>{message}</strong> : <FieldLink field={field}>{message}</FieldLink>}
              {article !== undefined && <span className="quiet"> (Căn cứ: {article})</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function FieldLink({ field, children }: { readonly field: string; readonly children: ReactNode }): ReactNode {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(field);
        target?.focus();
        target?.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}
