import type { ReactNode } from 'react';
import type { MessageLine } from '@libs/contracts/message';
import { More } from '../design/more';

/** Why a message was written, its text, and every try to deliver it. */
export function MessageDetails({ message }: { readonly message: MessageLine }): ReactNode {
  const { occasionText, channelText, reasons, body, deliveries } = message;
  return (
    <More title={`${occasionText}: vì sao gửi, nội dung, kết quả`}>
      {() => (
        <>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p className="kept-lines">{body}</p>
          <p>Gửi qua: {channelText}</p>
          <ul>
            {deliveries.map(({ at, outcomeText, code }) => (
              <li key={at.at}>
                {at.text}: {outcomeText} ({code})
              </li>
            ))}
          </ul>
        </>
      )}
    </More>
  );
}
