import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { May } from '../access/may';

type Step = Board['steps'][number];

/** Each step with its source, its deadline, how far it has come, and what the board can change. */
export function StepList({ board: { campaign, steps } }: { readonly board: Board }): ReactNode {
  // Nobody meddles with a rehearsal: it plays its script.
  const changeable = campaign.rehearsalId === null && (campaign.state === 'running' || campaign.state === 'paused');
  return (
    <section>
      <h2>Các bước</h2>
      {steps.map((step, index) => (
        <article className="card" key={step.id}>
          <h3>
            {index + 1}. {step.title}
          </h3>
          {step.wording !== null && (
            <p className="source-wording">
              “{step.wording}”{step.cite !== '' && <span className="quiet"> ({step.cite})</span>}
            </p>
          )}
          <p>
            {step.due === null ? 'Không có hạn' : `Hạn: ${step.due.text}`}
            {step.distance !== null && ` (${step.distance})`}
            {wasMoved(step) && <span className="quiet"> · theo văn bản là {step.planned?.text}</span>}
          </p>
          <p>
            {step.stateText}
            {step.closed && ` ${step.closed.text}`} · {step.duties.done} xong, {step.duties.owed} còn phải làm
            {step.duties.waived > 0 && `, ${step.duties.waived} được miễn`}
          </p>
          {step.closedReason !== null && (
            <p className="kept-lines">{step.state === 'skipped' ? step.closedReason : `Lý do đóng: ${step.closedReason}`}</p>
          )}
          {changeable && (step.state === 'waiting' || step.state === 'open') && (
            <p className="row">
              <May act="amend-step">
                <Link to={`/dot/${campaign.id}/buoc/${step.id}/doi-han`}>
                  Đổi hạn<span className="visually-hidden"> {step.title}</span>
                </Link>
              </May>
              <May act="close-step-early">
                <Link to={`/dot/${campaign.id}/buoc/${step.id}/dong`}>
                  Đóng bước<span className="visually-hidden"> {step.title}</span>
                </Link>
              </May>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

const wasMoved = ({ due, planned }: Step): boolean => due !== null && planned !== null && due.at !== planned.at;
