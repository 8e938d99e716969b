import 'reflect-metadata';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import * as access from './access/entities';
import * as audit from './audit/entities';
import * as campaign from './campaign/entities';
import * as launch from './campaign/launch-entities';
import * as chasing from './chasing/entities';
import * as classification from './classification/entities';
import { migrations } from './migrations/all';
import * as organisation from './organisation/entities';
import * as personalData from './personal-data/entities';
import * as plan from './plan/entities';
import * as review from './review/entities';
import * as sealing from './sealing/entities';

const TIMESTAMPTZ = 1184;
const DATE = 1082;

/** `pg` as the domain wants it: timestamptz as UTC milliseconds, date as `YYYY-MM-DD`; nothing passes through the machine's zone. */
export const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === TIMESTAMPTZ) return (text: string) => Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    if (oid === DATE) return (text: string) => text;
    return types.getTypeParser(oid, format);
  },
};

/** The same database with every row in sight of its owner: for migrations, backups and the looks of tests. */
export function atMaintenance(url: string): string {
  const own = new URL(url);
  own.searchParams.set('options', '-c TimeZone=UTC -c app.maintenance=on');
  return own.href;
}

/** A TypeORM data source for one database; `poolSize` connections at most. */
export function dataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: [organisation, plan, campaign, launch, review, sealing, chasing, classification, access, personalData, audit].flatMap(
      (area) => Object.values<new () => object>(area),
    ),
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { types: pgTypes, options: '-c TimeZone=UTC', connectionTimeoutMillis: 10_000 },
  });
}
