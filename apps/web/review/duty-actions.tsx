import type { ReactNode } from 'react';
import { useMay } from '../access/may';
import { LinkButton } from '../design/link-button';
import type { UnitDuty } from './unit';

/** What the board can do about a duty now, the likeliest first. */
export function DutyActions({
  address,
  duty: { can, step, submissions },
}: {
  readonly address: string;
  readonly duty: UnitDuty;
}): ReactNode {
  const may = useMay();
  const about = <span className="visually-hidden"> việc “{step.title}”</span>;
  const second = 'second' as const;
  const actions = [
    can.submit && may('submit-duty') ? [{ to: 'nop', text: submissions.length > 0 ? 'Nộp bản mới' : 'Nộp' }] : [],
    can.return && may('return-submission') ? [{ to: 'tra-lai', text: 'Trả lại', kind: second }] : [],
    can.acknowledge && may('acknowledge')
      ? [{ to: 'da-nam', text: may('return-submission') ? 'Ghi nhận có người đã nắm' : 'Tôi đã nắm', kind: second }]
      : [],
    can.unwaive && may('waive-duty') ? [{ to: 'bo-mien', text: 'Bỏ miễn', kind: second }] : [],
    can.waive && may('waive-duty') ? [{ to: 'mien', text: 'Miễn', kind: second }] : [],
  ].flat();
  if (actions.length === 0) return null;
  return (
    <div className="row">
      {actions.map(({ to, text, ...look }) => (
        <LinkButton key={to} to={`${address}/${to}`} {...look}>
          {text}
          {about}
        </LinkButton>
      ))}
    </div>
  );
}
