import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Result } from '@libs/contracts/classification';
import { May } from '../access/may';
import { BackLink } from '../design/back-link';
import { LinkButton } from '../design/link-button';
import { More } from '../design/more';
import { SummaryList } from '../design/summary-list';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { ResultStory } from './result-story';
import { useResult } from './results';
import { StateTag } from './state-tag';
import { TraceList } from './trace-list';

/** One result: why, in words a branch secretary understands, with the article; what was missing for the next level; who decided what. */
export function ResultPage(): ReactNode {
  const { id = '', subjectId = '' } = useParams();
  const query = useResult(id, subjectId);
  return (
    <>
      <BackLink to={`/dot/${id}/ket-qua`}>Kết quả xếp loại</BackLink>
      <Loaded query={query}>{(result) => <ResultBody base={`/dot/${id}/ket-qua/${subjectId}`} result={result} />}</Loaded>
    </>
  );
}

function ResultBody({ base, result }: { readonly base: string; readonly result: Result }): ReactNode {
  const { line, explanation, nextLevel, trace, decidersText, ceilings, table } = result;
  return (
    <>
      <Heading title={`${line.name}: kết quả xếp loại`}>{line.name}</Heading>
      <p>
        {line.unit !== null && `${line.unit} `}
        <StateTag line={line} />
      </p>
      <SummaryList
        rows={[
          { label: 'Theo tiêu chuẩn', value: line.proposed?.text ?? 'Chưa xác định' },
          { label: 'Mức đề xuất', value: line.recommended?.text ?? 'Người có thẩm quyền quyết định' },
          { label: 'Đã quyết định', value: line.decided?.text ?? 'Chưa' },
          ...(ceilings.length > 0 ? [{ label: 'Không cao hơn mức của', value: ceilings.join('; ') }] : []),
        ]}
      />
      {line.note !== null && line.state !== 'undetermined' && <p className="measure">{line.note}</p>}
      <section>
        <h2>Vì sao</h2>
        <p className="measure">{explanation ?? 'Chưa áp dụng quy tắc cho đối tượng này.'}</p>
      </section>
      {nextLevel !== null && (
        <section>
          <h2>Muốn đạt mức cao hơn</h2>
          <p className="measure">{nextLevel}</p>
        </section>
      )}
      {trace.length > 0 && table !== null && (
        <More title={`Từng điều kiện đã xét (${table.document}, mục ${table.article})`}>{() => <TraceList trace={trace} />}</More>
      )}
      <p className="measure">{decidersText}</p>
      <div className="row">
        <May act="decide-level">
          <LinkButton to={`${base}/quyet-dinh`}>{line.decided === null ? 'Ghi quyết định' : 'Thay quyết định'}</LinkButton>
        </May>
        {table !== null && (
          <May act="enter-facts">
            <LinkButton to={`${base}/du-kien`} kind="second">
              Nhập dữ kiện
            </LinkButton>
          </May>
        )}
      </div>
      <ResultStory result={result} />
    </>
  );
}
