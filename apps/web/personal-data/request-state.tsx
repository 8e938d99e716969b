import type { ReactNode } from 'react';
import type { DataRequestSeen } from '@libs/contracts/personal-data';
import { Tag } from '../design/tag';

/** Whether a request was answered, and by when it must be. */
export function RequestState({ request: { answered, late, due } }: { readonly request: DataRequestSeen }): ReactNode {
  if (answered)
    return (
      <Tag tone="good" sign="check">
        {answered.outcomeText}
      </Tag>
    );
  return late ? (
    <Tag tone="bad" sign="cross">{`Quá hạn ${due.text}`}</Tag>
  ) : (
    <Tag tone="wait" sign="wait">{`Trả lời chậm nhất ${due.text}`}</Tag>
  );
}
