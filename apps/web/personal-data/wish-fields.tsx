import type { ReactNode } from 'react';
import type { DataRequests, OwnRequest } from '@libs/contracts/personal-data';
import { Choice } from '../design/choice';
import { Fieldset } from '../design/fieldset';
import { TextArea } from '../design/text-area';

export type Kind = OwnRequest['kind'];
export const LONGEST_WISH = 2_000;

interface Props {
  readonly kinds: DataRequests['kinds'];
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly wish: string;
  readonly onWish: (wish: string) => void;
}

/** What somebody asks about their data, and in their own words. */
export function WishFields({ kinds, kind, onKind, wish, onWish }: Props): ReactNode {
  return (
    <>
      <Fieldset name="kind" legend="Loại đề nghị">
        {kinds.map((one, index) => (
          <Choice
            key={one.kind}
            kind="radio"
            name="kind"
            {...(index === 0 ? { id: 'kind' } : {})}
            label={one.text}
            checked={kind === one.kind}
            onChange={() => onKind(one.kind)}
          />
        ))}
      </Fieldset>
      <TextArea name="wish" label="Đề nghị" hint="Sửa gì, xóa gì, vì sao" value={wish} onChange={onWish} />
    </>
  );
}
