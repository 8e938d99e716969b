import type { ReactNode } from 'react';
import type { DataRequests, OwnRequest } from '@libs/contracts/personal-data';
import { OneOf } from '../design/one-of';
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
      <OneOf
        name="kind"
        legend="Loại đề nghị"
        options={kinds.map((one) => ({ value: one.kind, label: one.text }))}
        chosen={kind}
        onChoose={onKind}
      />
      <TextArea name="wish" label="Đề nghị" hint="Sửa gì, xóa gì, vì sao" value={wish} onChange={onWish} />
    </>
  );
}
