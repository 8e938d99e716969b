import { type ReactNode, useEffect, useRef } from 'react';
import type { Notice } from '@libs/contracts/change';
import { LinkButton } from '../design/link-button';
import { useTitle } from '../shell/title';

interface Props {
  /** What has been done: `Đã trả lại`. */
  readonly title: string;
  /** Null where nothing had to be changed. */
  readonly notice: Notice | null;
  readonly back: { readonly to: string; readonly text: string };
}

/** A change is made: whom it is told to, and in which morning's message. Takes the focus. */
export function ChangeDone({ title, notice, back }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="measure">
      <div className="confirmation">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <p>{notice === null ? 'Việc này đã được làm từ trước, không có gì thay đổi.' : notice.text}</p>
      <LinkButton to={back.to}>Về trang {back.text}</LinkButton>
    </div>
  );
}
