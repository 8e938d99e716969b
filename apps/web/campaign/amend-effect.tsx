import type { ReactNode } from 'react';
import type { AmendmentEffect } from '@libs/contracts/amendment';
import { More } from '../design/more';
import { Differences } from './differences';

/** What one change would do: before and after, who owes it anew or no longer, which reminders go and which come. */
export function AmendEffect({ effect }: { readonly effect: AmendmentEffect }): ReactNode {
  const { kindText, stepTitle, differences, joined, released, owing, remarks, gone, coming } = effect;
  return (
    <section className="card card-wide">
      <h2>
        {kindText}: {stepTitle}
      </h2>
      <Differences differences={differences} />
      <p>{owing === 0 ? 'Không còn đơn vị nào phải làm bước này.' : `${owing} đơn vị phải làm bước này.`}</p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <Units says="Phải làm từ nay" names={joined} />
      <Units says="Không phải làm bước này" names={released} />
      <Mails says="Lần nhắc không gửi theo lịch cũ" mails={gone} />
      <Mails says="Lần nhắc theo lịch mới, nếu còn chưa xong" mails={coming} />
    </section>
  );
}

function Units({ says, names }: { readonly says: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <p>
      {says}: {names.join(', ')}.
    </p>
  );
}

function Mails({ says, mails }: { readonly says: string; readonly mails: AmendmentEffect['gone'] }): ReactNode {
  if (mails.length === 0) return null;
  return (
    <More title={`${says} (${mails.length})`}>
      {() => (
        <ul>
          {mails.map(({ at, text, people }) => (
            <li key={at.at}>
              {at.text}: {text}, {people} người
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}
