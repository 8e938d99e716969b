import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { DataRequests, RecordRequestBody, RequestRecorded } from '@libs/contracts/personal-data';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { DateField } from '../design/date-field';
import { Form } from '../design/form';
import { tooLong } from '../design/too-long';
import { dayFrom, NO_DATE } from '../design/typed-date';
import { missing, useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { useDataRequests, usePeople } from './personal-data';
import { type Kind, LONGEST_WISH, WishFields } from './wish-fields';

const FIELDS = { kind: 'Loại đề nghị', wish: 'Đề nghị', receivedOn: 'Ngày nhận' };

/** Puts down what somebody asked by letter or by mouth. */
export function RecordRequestPage(): ReactNode {
  const { personId = '' } = useParams();
  return (
    <div className="measure">
      <BackLink to="/du-lieu-ca-nhan/moi">Ai đề nghị?</BackLink>
      <Loaded query={usePeople(personId)}>
        {({ items: [person] }) => (person === undefined ? <NotFoundPage /> : <Heading title={`Ghi đề nghị của ${person.name}`} />)}
      </Loaded>
      <Loaded query={useDataRequests()}>{({ kinds }) => <RecordForm personId={personId} kinds={kinds} />}</Loaded>
    </div>
  );
}

function RecordForm({ personId, kinds }: { readonly personId: string } & Pick<DataRequests, 'kinds'>): ReactNode {
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('access');
  const [wish, setWish] = useState('');
  const [received, setReceived] = useState(NO_DATE);
  const act = useAct(
    (input: RecordRequestBody, key) => post<RequestRecorded>('/data-requests', input, key),
    ({ requestId }) => void navigate(`/du-lieu-ca-nhan/${requestId}`),
  );
  const { errors, accept } = useErrors(act.error, FIELDS);
  const send = (): void => {
    const day = dayFrom(received, 'ngày nhận');
    const found = [
      ...missing({ wish }, { wish: 'Hãy ghi đề nghị.' }),
      ...tooLong('wish', 'Đề nghị', wish, LONGEST_WISH),
      ...('wrong' in day ? [{ field: 'receivedOn', message: day.wrong }] : []),
    ];
    if (accept(found) && 'day' in day) act.run({ personId, kind, wish, receivedOn: day.day });
  };
  return (
    <Form errors={errors} onSend={send}>
      <WishFields kinds={kinds} kind={kind} onKind={setKind} wish={wish} onWish={setWish} />
      <DateField name="receivedOn" legend="Ngày nhận" hint="Hạn trả lời tính từ ngày này" value={received} onChange={setReceived} />
      <Button busy={act.running}>Ghi đề nghị</Button>
    </Form>
  );
}
