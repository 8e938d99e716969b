import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Decided, DecideAsProposedRequest, Results } from '@libs/contracts/classification';
import { useDraft } from '../access/draft';
import { BackLink } from '../design/back-link';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { DecideFields, DECIDING_FIELDS, NOT_DECIDING, readDeciding } from './decide-fields';
import { EVERYTHING, useResults } from './results';

/** Decides everybody of one sort exactly as proposed. */
export function AsProposedPage(): ReactNode {
  const { id = '', is = '' } = useParams();
  const query = useResults(id, EVERYTHING, null);
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}/ket-qua`}>Kết quả xếp loại</BackLink>
      <Loaded query={query}>
        {(results) => {
          const group = results.asProposed.find((one) => one.is === is);
          return group ? <AsProposedForm campaignId={id} results={results} group={group} /> : <NotFoundPage />;
        }}
      </Loaded>
    </div>
  );
}

interface Props {
  readonly campaignId: string;
  readonly results: Results;
  readonly group: Results['asProposed'][number];
}

function AsProposedForm({ campaignId, results, group: { is, text, count, basis } }: Props): ReactNode {
  const navigate = useNavigate();
  const back = `/dot/${campaignId}/ket-qua`;
  const { value, keep, forget } = useDraft(`${back}/theo-de-xuat`, NOT_DECIDING);
  const act = useAct(
    (body: DecideAsProposedRequest, key) => post<Decided>(`/campaigns/${campaignId}/decisions/as-proposed`, body, key),
    () => {
      forget();
      void navigate(back);
    },
  );
  const { errors, accept } = useErrors(act.error, DECIDING_FIELDS);
  const send = (): void => {
    const { deciding, wrong } = readDeciding(value);
    if (accept(wrong)) act.run({ ...deciding, is, basis });
  };
  return (
    <Form errors={errors} onSend={send}>
      <Heading title={`Quyết định ${count} ${text} đúng như đề xuất`} />
      <p>
        Chỉ những đối tượng đã có mức đề xuất và chưa quyết định. Ai chưa xác định được, hoặc bằng nhau ở chỗ cuối cùng, thì người có thẩm
        quyền quyết định riêng.
      </p>
      <DecideFields deciders={results.deciders} value={value} onChange={keep} />
      <Button busy={act.running}>Ghi quyết định</Button>
    </Form>
  );
}
