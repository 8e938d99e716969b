import { type ReactNode, useState } from 'react';
import type { RulesApplied } from '@libs/contracts/classification';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { Notice } from '../design/notice';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';

/** Asks the rules about everybody again, by the facts entered so far; says what came of it. */
export function ApplyRulesButton({ campaignId }: { readonly campaignId: string }): ReactNode {
  const [applied, setApplied] = useState<RulesApplied | null>(null);
  const act = useAct((body: object, key) => post<RulesApplied>(`/campaigns/${campaignId}/apply-rules`, body, key), setApplied);
  const { errors } = useErrors(act.error);
  return (
    <>
      {applied && (
        <Notice title="Đã áp dụng quy tắc" kind="good" fresh>
          <p>
            {applied.proposed === 0
              ? 'Không có dữ kiện nào mới: mọi đề xuất giữ nguyên.'
              : `${applied.proposed} đề xuất mới trong ${applied.asked} đối tượng; ${applied.undetermined} chưa xác định được vì thiếu dữ kiện.`}
          </p>
        </Notice>
      )}
      <Form errors={errors} onSend={() => act.run({})}>
        <Button kind="second" busy={act.running}>
          Áp dụng quy tắc
        </Button>
      </Form>
    </>
  );
}
