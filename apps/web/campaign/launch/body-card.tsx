import { type ReactNode, useState } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { TextField } from '../../design/text-field';
import { Cited } from '../cited';
import { BodyChoices } from './body-choices';

interface Props {
  readonly body: LaunchPreview['bodies'][number];
  readonly candidates: LaunchPreview['candidates'];
  readonly bound: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** Why there is no such body here; asked where it must do something and is bound to nobody. */
  readonly absence: string;
  readonly onAbsence: (reason: string) => void;
}

export const absenceField = (key: string): string => `khong-co-${key}`;

const SHOWN = 4;

/** One body of the plan and what it stands for here; the choice opens on demand, since most guesses are right. */
export function BodyCard({ body, candidates, bound, onChange, absence, onAbsence }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const field = absenceField(body.key);
  const names = candidates.filter(({ id }) => bound.includes(id)).map(({ name }) => name);
  return (
    <section className="card">
      <h2 className="card-title">{body.name}</h2>
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
      {body.needed && names.length === 0 && (
        <TextField
          name={field}
          label="Đơn vị không có cơ quan này? Ghi vì sao"
          hint="Việc chung thì các cơ quan còn lại làm; bước nào không còn ai làm, trang kiểm tra sẽ nêu. Lý do được lưu cùng đợt."
          value={absence}
          onChange={onAbsence}
        />
      )}
      <button type="button" className="button-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Thu lại' : 'Sửa'}
        <span className="visually-hidden"> cơ quan “{body.name}”</span>
      </button>
      {open && (
        <BodyChoices name={body.key} legend={body.name} candidates={candidates} guessed={body.guessed} bound={bound} onChange={onChange} />
      )}
    </section>
  );
}
