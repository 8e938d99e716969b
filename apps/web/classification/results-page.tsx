import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Results } from '@libs/contracts/classification';
import { May } from '../access/may';
import { BackLink } from '../design/back-link';
import { LinkButton } from '../design/link-button';
import { Notice } from '../design/notice';
import { Pager } from '../design/pager';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { ApplyRulesButton } from './apply-rules-button';
import { QuotaList } from './quota-list';
import { EVERYTHING, type ResultsFilter, useResults } from './results';
import { ResultsFilterForm } from './results-filter';
import { ResultsTable } from './results-table';

/** The results of a campaign: what the rules propose, what has been decided, and what is still open. */
export function ResultsPage(): ReactNode {
  const { id = '' } = useParams();
  const [filter, setFilter] = useState<ResultsFilter>(EVERYTHING);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const query = useResults(id, filter, cursors.at(-1) ?? null);
  const show = (next: ResultsFilter): void => {
    setFilter(next);
    setCursors([]);
  };
  return (
    <>
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={query}>
        {(results) => (
          <>
            <Heading title="Kết quả xếp loại" />
            <Rules results={results} />
            <p>
              {madeUp(results)}{' '}
              <span className="quiet">
                Chỉ tính tổ chức mà kế hoạch nêu là đối tượng xếp loại, tập thể lãnh đạo tính riêng, nên số tổ chức có thể khác danh sách
                kiểm điểm lúc phát động.
              </span>
            </p>
            <p>{results.counts.map(({ text, count }) => `${text}: ${count}`).join(' · ')}</p>
            <div className="row">
              <May act="enter-facts">
                <LinkButton to={`/dot/${id}/ket-qua/nhap`}>Nhập dữ kiện từ Excel</LinkButton>
              </May>
              {results.ruleSet.openPoints && (
                <May act="apply-rules">
                  <LinkButton to={`/dot/${id}/ket-qua/diem-mo`} kind="second">
                    Quyết định điểm mở của quy tắc
                  </LinkButton>
                </May>
              )}
            </div>
            <May act="apply-rules">
              <ApplyRulesButton campaignId={id} />
            </May>
            <QuotaList quotas={results.quotas} />
            <May act="decide-level">
              <AsProposed campaignId={id} results={results} />
            </May>
            <h2>Từng đối tượng</h2>
            <ResultsFilterForm results={results} filter={filter} onChange={show} />
            <ResultsTable campaignId={id} lines={results.items} />
            <Pager cursors={cursors} next={results.next} onMove={setCursors} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What the counts below add up to: `293 đối tượng xếp loại: 263 người, 12 tổ chức, 18 tập thể.` */
function madeUp({ subjects }: Results): string {
  const all = subjects.reduce((sum, { count }) => sum + count, 0);
  return `${all} đối tượng xếp loại: ${subjects.map(({ text, count }) => `${count} ${text}`).join(', ')}.`;
}

function Rules({ results: { ruleSet } }: { readonly results: Results }): ReactNode {
  const link = (
    <Link to={`/quy-tac/${ruleSet.id}`} key="rules">
      {ruleSet.document}
    </Link>
  );
  if (ruleSet.standsInFor === null) return <p className="measure">Quy tắc: {link}. Máy chỉ đề xuất; cấp có thẩm quyền quyết định.</p>;
  return (
    <Notice title="Quy tắc dùng tạm" kind="warn">
      <p>
        {link} được dùng tạm thay cho {ruleSet.standsInFor}, vì chưa có toàn văn. Máy chỉ đề xuất; cấp có thẩm quyền quyết định.
      </p>
    </Notice>
  );
}

function AsProposed({ campaignId, results }: { readonly campaignId: string; readonly results: Results }): ReactNode {
  const open = results.asProposed.filter(({ count }) => count > 0);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>Quyết định theo đề xuất</h2>
      <ul>
        {open.map(({ is, text, count }) => (
          <li key={is}>
            <Link to={`/dot/${campaignId}/ket-qua/theo-de-xuat/${is}`}>
              {count} {text} có mức đề xuất, chưa quyết định
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
