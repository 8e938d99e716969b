import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { Changed } from '@libs/contracts/change';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { ChangeDone } from './change-done';
import { NoticeLine } from './notice-line';

/** Lets a paused campaign go on; needs no reason. */
export function ResumePage(): ReactNode {
  const { id = '' } = useParams();
  const [done, setDone] = useState<Changed>();
  const act = useAct(
    (_: null, key) => post<Changed>(`/campaigns/${id}/resume`, {}, key),
    (answer) => setDone(answer),
  );
  const { errors } = useErrors(act.error);
  const back = { to: `/dot/${id}`, text: 'Bảng theo dõi' };
  if (done) return <ChangeDone title="Đợt đã tiếp tục" notice={done.notice} back={back} />;
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      <Form errors={errors} onSend={() => act.run(null)}>
        <Heading title="Cho đợt tiếp tục" />
        <p>Hệ thống nhắc lại từ hôm nay, một lần; những lần nhắc đã lỡ trong khi tạm dừng không gửi bù.</p>
        <NoticeLine path={`/campaigns/${id}`} />
        <Button busy={act.running}>Cho tiếp tục</Button>
      </Form>
    </div>
  );
}
