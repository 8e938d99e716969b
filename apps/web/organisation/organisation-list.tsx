import type { ReactNode } from 'react';
import type { OrganisationTree } from '@libs/contracts/organisation';

type Node = OrganisationTree['organisations'][number];

/** The tree as a nested list, each organisation with who heads it, who is in charge of it, and its collectives. */
export function OrganisationList({
  nodes,
  parentId = null,
}: {
  readonly nodes: readonly Node[];
  readonly parentId?: string | null;
}): ReactNode {
  const here = nodes.filter((node) => node.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul className="tree">
      {here.map((node) => (
        <li key={node.id}>
          <span className="strong">{node.name}</span> <span className="quiet">({about(node)})</span>
          {node.overseers.length > 0 && <div className="small">Phụ trách: {comrades(node.overseers)}</div>}
          {node.heads.length > 0 && <div className="small">Đứng đầu: {comrades(node.heads)}</div>}
          {node.collectives.length > 0 && (
            <ul className="small">
              {node.collectives.map(({ id, name, heads }) => (
                <li key={id}>
                  {name}
                  {heads.length > 0 && <span className="quiet">: {comrades(heads)}</span>}
                </li>
              ))}
            </ul>
          )}
          <OrganisationList nodes={nodes} parentId={node.id} />
        </li>
      ))}
    </ul>
  );
}

function about({ kindText, code, people, residential }: Node): string {
  const parts = [kindText, ...(residential ? ['tổ dân phố'] : []), `mã ${code}`, ...(people > 0 ? [`${people} người`] : [])];
  return parts.join(', ');
}

const comrades = (names: readonly string[]): string => names.map((name) => `đ/c ${name}`).join(', ');
