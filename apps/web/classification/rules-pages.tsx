import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { PagePart, RulePage as Page } from '@libs/contracts/classification';
import { BackLink } from '../design/back-link';
import { Notice } from '../design/notice';
import { Heading } from '../shell/heading';
import { Loaded } from '../shell/loaded';
import { useRulePage, useRuleSets } from './results';

/** The rule book: every rule set there is. */
export function RulesPage(): ReactNode {
  return (
    <Loaded query={useRuleSets()}>
      {({ items }) => (
        <>
          <Heading title="Sổ quy tắc xếp loại" />
          <p className="measure">
            Máy đề xuất mức xếp loại theo các bảng này. Mỗi dòng ghi điều khoản; điểm nào văn bản chưa rõ thì nói rõ là chưa rõ.
          </p>
          <ul className="measure">
            {items.map(({ id, document, tables }) => (
              <li key={id}>
                <Link to={`/quy-tac/${id}`}>{document}</Link>
                <p className="quiet">{tables.length === 0 ? 'Chỉ có quy định về số lượng xuất sắc' : tables.join('; ')}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

/** One rule set in words, and the running campaigns it concerns. */
export function RulePage(): ReactNode {
  const { set = '' } = useParams();
  return (
    <>
      <BackLink to="/quy-tac">Sổ quy tắc</BackLink>
      <Loaded query={useRulePage(set)}>
        {({ title, parts, campaigns }) => (
          <>
            <Heading title={title} />
            <Campaigns title="Các đợt đang dùng bộ quy tắc này" campaigns={campaigns.filter(({ under }) => under === 'this')} />
            <Campaigns
              title="Các đợt đang dùng bộ quy tắc cũ; dùng bộ này sẽ làm thay đổi"
              campaigns={campaigns.filter(({ under }) => under === 'replaced')}
            />
            <div className="measure">
              {parts.map((part, at) => (
                <Part key={at} part={part} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Campaigns({ title, campaigns }: { readonly title: string; readonly campaigns: Page['campaigns'] }): ReactNode {
  if (campaigns.length === 0) return null;
  return (
    <Notice title={title}>
      <ul>
        {campaigns.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/dot/${id}/ket-qua`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Part({ part }: { readonly part: PagePart }): ReactNode {
  if (part.is === 'paragraph') return <p>{part.text}</p>;
  if (part.is === 'heading') return part.level <= 2 ? <h2>{part.text}</h2> : <h3>{part.text}</h3>;
  const items = part.items.map(({ text, under }, at) => (
    <li key={at}>
      {text}
      {under.length > 0 && (
        <ul>
          {under.map((line, nth) => (
            <li key={nth}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  ));
  return part.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}
