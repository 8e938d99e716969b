import { Column, ForeignKey, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';

/** `pg` is told (data-source.ts) to return timestamptz as UTC milliseconds; on the way in the driver wants a Date. */
const instant: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'number' ? new Date(value) : value),
  from: (value: unknown) => value,
};

/** UUIDv7 made by PostgreSQL, so that set-based inserts and single ones get their ids the same way. */
export const Id = (): PropertyDecorator => PrimaryColumn('uuid', { default: () => 'uuidv7()' });

/** A moment: UTC milliseconds here, timestamptz there. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column('timestamptz', { precision: 3, transformer: instant, ...options });

/** Another table's row. Without a target: a row of the view `body`, or another kind of subject, which no foreign key can name. */
export const Ref = (target: (() => new () => object) | null, options: ColumnOptions = {}): PropertyDecorator => {
  const column = Column('uuid', options);
  const key = target && ForeignKey(target);
  return (row, name) => {
    column(row, name);
    key?.(row, name);
  };
};
