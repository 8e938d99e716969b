import { type ReactNode, useId } from 'react';
import { More } from '../design/more';
import { Table } from '../design/table';
import { type Drawn, type Layout, layOut, ROLES } from './timeline-layout';

interface Props {
  readonly steps: readonly Drawn[];
  /** `2026-11-21` in Viet Nam. */
  readonly today: string;
}

/** The year as a picture, roles down and months across, and the same as a table behind it. */
export function Timeline({ steps, today }: Props): ReactNode {
  const layout = layOut(steps, today);
  return (
    <>
      <div className="timeline" role="region" aria-label="Tiến trình theo tháng và vai trò" tabIndex={0}>
        <Picture layout={layout} words={inWords(steps)} />
      </div>
      <More title="Xem tiến trình dưới dạng bảng">{() => <TimelineTable steps={steps} />}</More>
    </>
  );
}

function Picture({
  layout: { width, height, months, lanes, today },
  words,
}: {
  readonly layout: Layout;
  readonly words: string;
}): ReactNode {
  const id = useId();
  return (
    <svg role="img" aria-labelledby={id} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title id={id}>{words}</title>
      {months.map(({ name, x }) => (
        <g key={x}>
          <line className="timeline-line" x1={x} x2={x} y1={0} y2={height} />
          <text className="timeline-month" x={x + 6} y={20}>
            {name}
          </text>
        </g>
      ))}
      {lanes.map((lane) => (
        <g key={lane.name}>
          <line className="timeline-line" x1={0} x2={width} y1={lane.top} y2={lane.top} />
          <text className="timeline-lane" x={16} y={lane.top + 20}>
            {lane.name}
          </text>
          {lane.marks.map(({ key, x, y, label, side }) => (
            <g key={key}>
              <circle className="timeline-mark" cx={x} cy={y} r={6} />
              <text
                className="timeline-label"
                x={side === 'right' ? x + 12 : x - 12}
                y={y + 5}
                textAnchor={side === 'right' ? 'start' : 'end'}
              >
                {label}
              </text>
            </g>
          ))}
        </g>
      ))}
      {today !== null && (
        <g>
          <line className="timeline-today" x1={today} x2={today} y1={30} y2={height} />
          <text x={today + 6} y={44}>
            hôm nay
          </text>
        </g>
      )}
    </svg>
  );
}

/** What the picture says, for who cannot see it. */
function inWords(steps: readonly Drawn[]): string {
  const dated = steps.flatMap(({ title, due }) => (due === null ? [] : [`${due.text}: ${title}`]));
  return `Tiến trình, ${dated.length} bước. ${dated.join('; ')}.`;
}

function TimelineTable({ steps }: { readonly steps: readonly Drawn[] }): ReactNode {
  const roles = ROLES.filter(([role]) => steps.some((step) => step[role].length > 0));
  return (
    <Table
      caption="Các bước theo hạn và vai trò"
      rows={steps}
      keyOf={({ key }) => key}
      columns={[
        { key: 'title', title: 'Bước', cell: ({ title }) => title },
        {
          key: 'due',
          title: 'Hạn',
          cell: ({ due, waived }) => (waived === null ? (due?.text ?? 'chưa có hạn') : `không thực hiện: ${waived}`),
        },
        ...roles.map(([role, title]) => ({ key: role, title, cell: (step: Drawn) => step[role].join('; ') || '–' })),
      ]}
    />
  );
}
