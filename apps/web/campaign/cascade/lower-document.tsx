import type { ReactNode } from 'react';
import type { LowerPreview } from '@libs/contracts/cascade-preview';
import { TextArea } from '../../design/text-area';
import { answerField, COMMON_REASON, errorsOf, noteField, reasonField } from '../launch/confirm-words';
import { DocumentError, DocumentWarnings } from '../launch/document-findings';
import { PlanQuestion } from '../launch/plan-question';
import { fieldAt, type LowerWords, ownDocument, type Superior } from './cascade-draft';

interface Props {
  readonly lower: LowerPreview;
  readonly words: LowerWords;
  readonly superior: Superior;
  readonly onChange: (words: LowerWords) => void;
}

/** What is to be confirmed and answered of a lower plan beyond its superior's. */
export function LowerDocument({ lower, words, superior, onChange }: Props): ReactNode {
  const { findings, questions } = ownDocument(lower, superior);
  const found = errorsOf({ findings });
  const field = (name: string): string => fieldAt(lower.organisation, name);
  return (
    <>
      {found.map((finding, index) => (
        <DocumentError
          key={finding.id}
          finding={finding}
          place={index + 1}
          field={field(reasonField(index))}
          reason={words.reasons[finding.id] ?? ''}
          onChange={(reason) => onChange({ ...words, reasons: { ...words.reasons, [finding.id]: reason } })}
        />
      ))}
      {found.length > 0 && (
        <TextArea
          name={field(COMMON_REASON)}
          label={`Vì sao vẫn triển khai ${lower.file}?`}
          value={words.commonReason}
          onChange={(commonReason) => onChange({ ...words, commonReason })}
        />
      )}
      {questions.map((question, index) => (
        <PlanQuestion
          key={question.id}
          question={question}
          fields={{ answer: field(answerField(index)), note: field(noteField(index)) }}
          given={words.answers[question.id] ?? { answer: question.suggested ?? '', note: '' }}
          onChange={(answer) => onChange({ ...words, answers: { ...words.answers, [question.id]: answer } })}
        />
      ))}
      <DocumentWarnings warnings={findings.filter(({ severity }) => severity === 'warning')} />
    </>
  );
}
