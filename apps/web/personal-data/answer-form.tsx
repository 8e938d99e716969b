import { type ReactNode, useState } from 'react';
import type { Done } from '@libs/contracts/page';
import type { AnswerBody, DataRequests } from '@libs/contracts/personal-data';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { OneOf } from '../design/one-of';
import { TextArea } from '../design/text-area';
import { tooLong } from '../design/too-long';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { LONGEST_WISH } from './wish-fields';

/** How a request is answered by hand. */
export function AnswerForm({ id, outcomes }: { readonly id: string } & Pick<DataRequests, 'outcomes'>): ReactNode {
  const [outcome, setOutcome] = useState<AnswerBody['outcome']>('done');
  const [answer, setAnswer] = useState('');
  const act = useAct(
    (input: AnswerBody, key) => post<Done>(`/data-requests/${id}/answer`, input, key),
    () => undefined,
  );
  const { errors, accept } = useErrors(act.error, { outcome: 'Kết quả', answer: 'Câu trả lời' });
  const send = (): void => {
    const found = [...missing({ answer }, { answer: 'Hãy ghi câu trả lời.' }), ...tooLong('answer', 'Câu trả lời', answer, LONGEST_WISH)];
    if (accept(found)) act.run({ outcome, answer });
  };
  return (
    <section>
      <h2>Trả lời</h2>
      <Form errors={errors} onSend={send}>
        <OneOf
          name="outcome"
          legend="Kết quả"
          options={outcomes.map((one) => ({ value: one.outcome, label: one.text }))}
          chosen={outcome}
          onChoose={setOutcome}
        />
        <TextArea name="answer" label="Câu trả lời" hint="Đã làm gì, còn giữ gì và vì sao" value={answer} onChange={setAnswer} />
        <Button busy={act.running}>Trả lời</Button>
      </Form>
    </section>
  );
}
