import { type ReactNode, useState } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { useFieldError } from '../../design/form-error';
import { Cited } from '../cited';
import { BodyChoices } from './body-choices';

interface Props {
  readonly body: LaunchPreview['bodies'][number];
  readonly candidates: LaunchPreview['candidates'];
  readonly bound: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

const SHOWN = 4;

/** One body of the plan and what it stands for here; the choice opens on demand, since most guesses are right. */
export function BodyCard({ body, candidates, bound, onChange }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const field = `gan-${body.key}`;
  const error = useFieldError(field);
  const names = candidates.filter(({ id }) => bound.includes(id)).map(({ name }) => name);
  return (
    <section className={error === undefined ? 'card' : 'card field-wrong'}>
      <h2 className="card-title">{body.name}</h2>
      {error !== undefined && <p className="field-error">{error}</p>}
      <p>
        {names.length === 0 ? (
          <em>Chưa gắn với đơn vị nào{body.needed ? '' : ' (không bắt buộc)'}</em>
        ) : (
          <>
            {names.slice(0, SHOWN).join('; ')}
            {names.length > SHOWN && ` … tất cả ${names.length}`}
          </>
        )}
        <Cited article={body.article} />
      </p>
      <button id={field} type="button" className="button-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Thu lại' : 'Sửa'}
        <span className="visually-hidden"> cơ quan “{body.name}”</span>
      </button>
      {open && (
        <BodyChoices name={body.key} legend={body.name} candidates={candidates} guessed={body.guessed} bound={bound} onChange={onChange} />
      )}
    </section>
  );
}
