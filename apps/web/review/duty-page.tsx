import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { Unit } from '@libs/contracts/unit';
import { Notice } from '../design/notice';
import { BackLink } from '../design/back-link';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { type UnitDuty, unitAddress, useUnit } from './unit';

export interface DutyPlace {
  readonly unit: Unit;
  readonly duty: UnitDuty;
  readonly back: { readonly to: string; readonly text: string };
}

interface Props {
  readonly act: keyof UnitDuty['can'];
  readonly title: string;
  readonly children: (place: DutyPlace) => ReactNode;
}

/** A page on which something is done about one duty of a unit. */
export function DutyPage({ act, title, children }: Props): ReactNode {
  const { id = '', bodyId = '', dutyId = '' } = useParams();
  return (
    <Loaded query={useUnit(id, bodyId)}>
      {(unit) => {
        const duty = unit.duties.find((candidate) => candidate.id === dutyId);
        if (!duty) return <NotFoundPage />;
        const back = { to: unitAddress(id, bodyId), text: unit.body.name };
        return (
          <IfPossible title={title} possible={duty.can[act]} back={back}>
            {children({ unit, duty, back })}
          </IfPossible>
        );
      }}
    </Loaded>
  );
}

interface IfPossibleProps {
  readonly title: string;
  readonly possible: boolean;
  readonly back: DutyPlace['back'];
  readonly children: ReactNode;
}

/** Asked once, when the page is opened: what somebody is typing does not vanish because the duty changed meanwhile; the API then refuses. */
function IfPossible({ title, possible, back, children }: IfPossibleProps): ReactNode {
  const [opened] = useState(possible);
  if (opened) return children;
  return (
    <div className="measure">
      <BackLink to={back.to}>{back.text}</BackLink>
      <Heading title={title} />
      <Notice title="Lúc này không làm được việc này">
        <p>Việc đã sang trạng thái khác. Đồng chí xem lại trang của đơn vị.</p>
      </Notice>
    </div>
  );
}
