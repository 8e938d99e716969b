import type { ReactNode } from 'react';
import type { Results } from '@libs/contracts/classification';
import { SelectField } from '../design/select-field';
import type { ResultsFilter } from './results';

const SORTS = [
  { value: 'organisation', text: 'Tổ chức đảng' },
  { value: 'collective', text: 'Tập thể' },
  { value: 'person', text: 'Cá nhân' },
];

interface Props {
  readonly results: Results;
  readonly filter: ResultsFilter;
  readonly onChange: (filter: ResultsFilter) => void;
}

/** Which results to look at: of whom, of which unit, how far they have come. */
export function ResultsFilterForm({ results: { units, counts }, filter, onChange }: Props): ReactNode {
  return (
    <div className="row">
      <SelectField
        name="is"
        label="Đối tượng"
        empty="Tất cả"
        choices={SORTS}
        value={filter.is}
        onChange={(is) => onChange({ ...filter, is })}
      />
      <SelectField
        name="unit"
        label="Đơn vị"
        empty="Tất cả"
        choices={units.map(({ id, name }) => ({ value: id, text: name }))}
        value={filter.unit}
        onChange={(unit) => onChange({ ...filter, unit })}
      />
      <SelectField
        name="state"
        label="Tình trạng"
        empty="Tất cả"
        choices={counts.map(({ state, text, count }) => ({ value: state, text: `${text} (${count})` }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </div>
  );
}
