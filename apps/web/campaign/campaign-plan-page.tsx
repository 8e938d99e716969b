import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { LaunchRecord } from '@libs/contracts/launch-record';
import { BackLink } from '../design/back-link';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { campaignName } from './campaign-name';
import { useLaunchRecord } from './campaigns';
import { Cited } from './cited';
import { Timeline } from './timeline';

/** The plan as a campaign carries it out: the year as a picture, and what the board confirmed and answered when it launched. */
export function CampaignPlanPage(): ReactNode {
  const { id = '' } = useParams();
  return (
    <>
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={useLaunchRecord(id)}>
        {(record) => (
          <>
            <Heading title="Kế hoạch và tiến trình" />
            <p className="measure">
              {campaignName(record.campaign)}, kế hoạch {record.campaign.plan.number}; triển khai lúc {record.campaign.launched.text}.
            </p>
            <Timeline steps={record.steps} today={record.today} />
            <Moved steps={record.steps} />
            <Confirmed confirmed={record.confirmed} />
            <Answers answers={record.answers} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Moved({ steps }: Pick<LaunchRecord, 'steps'>): ReactNode {
  const moved = steps.filter(({ planned, dueReason }) => planned !== null && dueReason !== null);
  if (moved.length === 0) return null;
  return (
    <section>
      <h2>Hạn khác văn bản ngay khi triển khai</h2>
      <ul className="story">
        {moved.map(({ key, title, due, planned, dueReason }) => (
          <li key={key}>
            <strong>{title}</strong>: {due?.text ?? 'không thực hiện'}, theo văn bản là {planned?.text}. Lý do: {dueReason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Confirmed({ confirmed }: Pick<LaunchRecord, 'confirmed'>): ReactNode {
  if (confirmed.length === 0) return null;
  return (
    <section>
      <h2>Chỗ chưa ổn của văn bản, đã xác nhận khi triển khai</h2>
      <ul className="story">
        {confirmed.map(({ id, message, article, reason, at, by }) => (
          <li key={id}>
            <p>
              {message}
              <Cited article={article} />
            </p>
            <p className="kept-lines">{reason === null ? 'Chưa xác nhận: đây là diễn tập.' : `Lý do: ${reason}`}</p>
            <Said at={at.text} by={by} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ answers }: Pick<LaunchRecord, 'answers'>): ReactNode {
  if (answers.length === 0) return null;
  return (
    <section>
      <h2>Điều văn bản để ngỏ, đã trả lời khi triển khai</h2>
      <ul className="story">
        {answers.map(({ id, question, article, answer, note, at, by }) => (
          <li key={id}>
            <p>
              {question}
              <Cited article={article} />
            </p>
            <p>
              <strong>{answer ?? 'Chưa trả lời'}</strong>
              {note !== null && `. ${note}`}
            </p>
            <Said at={at.text} by={by} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ at, by }: { readonly at: string; readonly by: string | null }): ReactNode {
  return (
    <p className="quiet small">
      {at}
      {by !== null && ` · ${by}`}
    </p>
  );
}
