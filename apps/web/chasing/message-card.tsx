import type { ReactNode } from 'react';
import type { MessageLine } from '@libs/contracts/message';
import { More } from '../design/more';
import { DeliveryTag } from './delivery-tag';

/** One message: to whom, why, what became of it; its text and every try on demand. */
export function MessageCard({ message }: { readonly message: MessageLine }): ReactNode {
  const { person, occasionText, channelText, reasons, subject, body, composed, sent, deliveries } = message;
  return (
    <article className="card">
      <p>
        <strong>{person}</strong> <DeliveryTag message={message} />
      </p>
      <p>{subject}</p>
      <p className="quiet small">
        {occasionText} · {channelText} · {sent === null ? `soạn ${composed.text}` : `gửi ${sent.text}`}
      </p>
      <More title="Vì sao gửi, nội dung và kết quả">
        {() => (
          <>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <p className="kept-lines">{body}</p>
            <ul className="small">
              {deliveries.map(({ at, outcomeText, code }) => (
                <li key={at.at}>
                  {at.text}: {outcomeText} ({code})
                </li>
              ))}
            </ul>
          </>
        )}
      </More>
    </article>
  );
}
