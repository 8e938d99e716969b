import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { BackLink } from '../design/back-link';
import { OneOf } from '../design/one-of';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useRosterPage } from './campaigns';
import { Pager } from '../design/pager';
import { RosterTable } from './roster-table';

/** Who is reviewed in a campaign and who is not, as it was fixed at launch. */
export function CampaignRosterPage(): ReactNode {
  const { id = '' } = useParams();
  const [included, setIncluded] = useState(true);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const page = useRosterPage(id, included, cursors.at(-1) ?? null);
  const show = (which: 'in' | 'out'): void => {
    setIncluded(which === 'in');
    setCursors([]);
  };
  return (
    <>
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={page}>
        {({ asOf, rule, source, people, organisations, items, next }) => (
          <>
            <Heading title="Ai kiểm điểm, ai không" />
            <p className="measure">
              {rule} <span className="quiet">({source})</span>
            </p>
            <p className="measure">Danh sách lập khi triển khai và giữ nguyên; 6 tháng được tính đến ngày chốt là {asOf.text}.</p>
            <OneOf
              name="included"
              legend="Xem"
              options={[
                { value: 'in', label: `Thuộc diện: ${people.included} người, ${organisations.included} tổ chức` },
                { value: 'out', label: `Không thuộc diện: ${people.excluded} người, ${organisations.excluded} tổ chức` },
              ]}
              chosen={included ? 'in' : 'out'}
              onChoose={show}
            />
            <RosterTable caption={included ? 'Thuộc diện kiểm điểm' : 'Không thuộc diện'} lines={items} />
            <Pager cursors={cursors} next={next} onMove={setCursors} />
          </>
        )}
      </Loaded>
    </>
  );
}
