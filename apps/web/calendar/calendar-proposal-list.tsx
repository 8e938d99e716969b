import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CalendarDecisionRequest, CalendarProposals } from '@libs/contracts/calendar';
import type { Done } from '@libs/contracts/page';
import { campaignName } from '../campaign/campaign-name';
import { Button } from '../design/button';
import { Form } from '../design/form';
import { useErrors } from '../design/use-errors';
import { post } from '../http/send';
import { useAct } from '../http/use-act';
import { useCalendarProposals } from './calendars';

/** What the changed calendar would move in each running campaign: the board takes it over or leaves it; nothing moves by itself. */
export function CalendarProposalList(): ReactNode {
  const proposals = useCalendarProposals().data ?? [];
  if (proposals.length === 0) return null;
  return (
    <section>
      <h2>Đợt đang chạy chờ đồng chí quyết định</h2>
      <p className="measure">Lịch đã đổi sau khi triển khai. Hạn không bao giờ tự dời; chỉ những ngày sau đây sẽ khác.</p>
      {proposals.map((proposal) => (
        <Proposal key={proposal.campaign.id} proposal={proposal} />
      ))}
    </section>
  );
}

function Proposal({ proposal: { campaign, effects } }: { readonly proposal: CalendarProposals[number] }): ReactNode {
  const act = useAct(
    (body: CalendarDecisionRequest, key) => post<Done>(`/campaigns/${campaign.id}/calendar`, body, key),
    () => undefined,
  );
  const { errors } = useErrors(act.error, {});
  return (
    <div className="card">
      <Form errors={errors} onSend={() => act.run({ take: true })}>
        <h3>
          <Link to={`/dot/${campaign.id}`}>{campaignName(campaign)}</Link>, kế hoạch {campaign.plan.number}
        </h3>
        <ul>
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <div className="row">
          <Button busy={act.running} kind="second">
            Đưa vào đợt
          </Button>
          <Button busy={act.running} kind="second" onPress={() => act.run({ take: false })}>
            Giữ lịch cũ
          </Button>
        </div>
      </Form>
    </div>
  );
}
