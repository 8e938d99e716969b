import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Done } from '@libs/contracts/page';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';

/** Lets a paused campaign go on; needs no reason. */
export function ResumePage(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const act = useAct(
    (_: null, key) => post<Done>(`/campaigns/${id}/resume`, {}, key),
    () => void navigate(`/dot/${id}`),
  );
  const { errors } = useErrors(act.error);
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Form errors={errors} onSend={() => act.run(null)}>
        <Heading title="Cho đợt tiếp tục" />
        <p>Hệ thống nhắc lại từ hôm nay, một lần; những lần nhắc đã lỡ trong khi tạm dừng không gửi bù.</p>
        <Button busy={act.running}>Cho tiếp tục</Button>
      </Form>
    </div>
  );
}
