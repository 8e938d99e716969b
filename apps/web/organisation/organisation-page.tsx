import type { ReactNode } from 'react';
import type { OrganisationTree } from '@libs/contracts/organisation';
import { DemoNotice } from '../access/demo-notice';
import { May } from '../access/may';
import { LinkButton } from '../design/link-button';
import { SummaryList } from '../design/summary-list';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { OrganisationList } from './organisation-list';
import { useOrganisation } from './organisation';
import { WorkbookLinks } from './workbook-links';

/** The committee's tree as it was last imported. */
export function OrganisationPage(): ReactNode {
  const organisation = useOrganisation();
  return (
    <Loaded query={organisation}>
      {(tree) => (
        <>
          <Heading title="Tổ chức" />
          <DemoNotice />
          {tree.organisations.length === 0 ? <NothingYet /> : <Tree tree={tree} />}
        </>
      )}
    </Loaded>
  );
}

function NothingYet(): ReactNode {
  return (
    <div className="measure">
      <p className="lead">Chưa có tổ chức nào. Ghi tổ chức vào một tệp Excel theo mẫu rồi nhập vào đây.</p>
      <May act="import-organisation">
        <WorkbookLinks />
        <LinkButton to="/to-chuc/nhap">Nhập tổ chức từ tệp Excel</LinkButton>
      </May>
    </div>
  );
}

function Tree({ tree }: { readonly tree: OrganisationTree }): ReactNode {
  const { counts, lastImport } = tree;
  const left = [
    counts.exempted > 0 ? [`${counts.exempted} được miễn công tác, sinh hoạt`] : [],
    counts.suspended > 0 ? [`${counts.suspended} bị đình chỉ sinh hoạt`] : [],
  ].flat();
  return (
    <>
      <SummaryList
        rows={[
          { label: 'Tổ chức', value: `${counts.organisations}, trong đó ${counts.branches} chi bộ` },
          { label: 'Tập thể lãnh đạo', value: counts.collectives },
          {
            label: 'Số người',
            value: `${counts.people}, trong đó ${counts.members} đảng viên${left.length > 0 ? ` (${left.join('; ')})` : ''}`,
          },
          { label: 'Chưa có địa chỉ thư', value: `${counts.withoutEmail} người` },
          { label: 'Nhập lần cuối', value: lastImport?.text ?? 'chưa lần nào' },
        ]}
      />
      <May act="import-organisation">
        <p>
          <LinkButton to="/to-chuc/nhap" kind="second">
            Nhập lại từ tệp Excel
          </LinkButton>
        </p>
      </May>
      <h2>Cây tổ chức</h2>
      <OrganisationList nodes={tree.organisations} />
    </>
  );
}
