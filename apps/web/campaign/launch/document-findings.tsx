import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { More } from '../../design/more';

/** What the document leaves open, and where it contradicts itself or the calendar; nothing here stops a launch. */
export function DocumentFindings({ preview: { findings, questions } }: { readonly preview: LaunchPreview }): ReactNode {
  if (findings.length + questions.length === 0) return null;
  return (
    <section className="measure">
      <h2>Điều cần biết về văn bản này</h2>
      {questions.map(({ question, suggested, cite }) => (
        <div key={question}>
          <p>
            {question} <span className="quiet">({cite})</span>
          </p>
          {suggested !== null && <p className="source-wording">Đang hiểu là: {suggested}.</p>}
        </div>
      ))}
      {findings.length > 0 && (
        <More title={`${findings.length} chỗ văn bản chưa rõ hoặc chưa khớp`}>
          {() => (
            <ul>
              {findings.map(({ code, step, message, cure, cite }) => (
                <li key={`${code}${step}${message}`}>
                  {message} {cure} <span className="quiet">({cite})</span>
                </li>
              ))}
            </ul>
          )}
        </More>
      )}
    </section>
  );
}
