import { type ReactNode, useState } from 'react';
import type { AccountList, Invited } from '@libs/contracts/accounts';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { TextField } from '../design/text-field';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Made } from './invite-page';
import { useMay } from './may';

interface Props {
  readonly accountId: string;
  readonly recovery: AccountList['items'][number]['recovery'];
}

/** A lost password: one person asks for a new link, a second one bears witness. */
export function RecoverAccount({ accountId, recovery }: Props): ReactNode {
  const may = useMay();
  const [made, setMade] = useState<Invited | null>(null);
  if (made) return <Made invited={made} />;
  if (recovery && may('witness-recovery')) return <Witness recovery={recovery} onMade={setMade} />;
  return may('ask-recovery') ? <Ask accountId={accountId} /> : null;
}

function Ask({ accountId }: Pick<Props, 'accountId'>): ReactNode {
  const [known, setKnown] = useState('');
  const act = useAct(
    (reason: string, key) => post<object>(`/accounts/${accountId}/recovery`, { reason }, key),
    () => setKnown(''),
  );
  const { errors, accept } = useErrors(act.error, { known: 'Nhận ra bằng cách nào' });
  const send = (): void => {
    if (accept(missing({ known }, { known: 'Hãy ghi đã nhận ra đồng chí ấy bằng cách nào.' }))) act.run(known);
  };
  return (
    <section>
      <h2>Quên mật khẩu</h2>
      <Form errors={errors} onSend={send}>
        <p>Một người đề nghị, một người khác làm chứng; khi đó mới có liên kết đặt mật khẩu mới.</p>
        <TextField
          name="known"
          label="Nhận ra đồng chí ấy bằng cách nào"
          hint="Ví dụ: gặp trực tiếp tại trụ sở"
          value={known}
          onChange={setKnown}
        />
        <Button kind="second" busy={act.running}>
          Đề nghị cấp lại
        </Button>
      </Form>
    </section>
  );
}

interface WitnessProps {
  readonly recovery: NonNullable<Props['recovery']>;
  readonly onMade: (invited: Invited) => void;
}

function Witness({ recovery: { id, askedBy, reason }, onMade }: WitnessProps): ReactNode {
  const act = useAct((_: undefined, key) => post<Invited>(`/recoveries/${id}/witness`, {}, key), onMade);
  const { errors } = useErrors(act.error);
  return (
    <section>
      <h2>Chờ người làm chứng</h2>
      <Form errors={errors} onSend={() => act.run(undefined)}>
        <p>
          {askedBy} đề nghị cấp lại mật khẩu: {reason}
        </p>
        <Button busy={act.running}>Tôi làm chứng</Button>
      </Form>
    </section>
  );
}
