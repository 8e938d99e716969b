import type { DataSource } from 'typeorm';
import type { SealKey } from '@libs/acts/access/seal';
import { enter } from '../isolation/scope';
import { Sql } from '../sql';
import { unwrapKey, wrapKey } from './campaign-keys';

interface Wrapped {
  readonly campaignId: string;
  readonly wrapped: string;
}

/** The master keys do not open what the database holds; the message says so to whoever runs it, in Vietnamese. */
export class MasterKeyError extends Error {}

/**
 * Before a process serves anybody: every campaign's key can be opened with the master keys of the environment.
 * @throws MasterKeyError with the names of the keys that are missed
 */
export async function checkMasterKeys(db: DataSource, masters: readonly SealKey[]): Promise<void> {
  const closed = (await asKeeper(db, wrappedKeys)).filter(({ campaignId, wrapped }) => !opens(masters, campaignId, wrapped));
  if (closed.length === 0) return;
  const names = [...new Set(closed.map(({ wrapped }) => `“${nameOf(wrapped)}”`))].join(', ');
  throw new MasterKeyError(
    `MASTER_KEYS không mở được khóa của ${closed.length} đợt kiểm điểm nên chưa khởi động: cần khóa chủ ${names} đã dùng khi ghi. ` +
      'Hãy đặt lại đúng khóa ấy (npm start giữ trong secrets.json của thư mục dữ liệu); thiếu nó thì không ai đọc được bài và tệp đã nộp.',
  );
}

/** Wraps every key anew that an older master key wrapped, so that the older one may be thrown away. Returns how many. */
export function rewrapKeys(db: DataSource, masters: readonly SealKey[]): Promise<number> {
  return asKeeper(db, async (sql) => {
    const old = (await wrappedKeys(sql)).filter(({ wrapped }) => nameOf(wrapped) !== masters[0]?.id);
    for (const { campaignId, wrapped } of old) {
      const anew = wrapKey(masters, campaignId, unwrapKey(masters, campaignId, wrapped));
      await sql.run(`UPDATE campaign_key SET wrapped = $3 WHERE campaign_id = $1 AND wrapped = $2`, [campaignId, wrapped, anew]);
    }
    return old.length;
  });
}

const wrappedKeys = (sql: Sql): Promise<Wrapped[]> =>
  sql.rows<Wrapped>(`SELECT campaign_id AS "campaignId", wrapped FROM campaign_key WHERE wrapped IS NOT NULL ORDER BY campaign_id`);

function asKeeper<T>(db: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  return db.transaction(async (manager) => {
    const sql = new Sql(manager);
    await enter(sql, { role: 'keeper' });
    return work(sql);
  });
}

const nameOf = (wrapped: string): string => wrapped.split(':')[0] ?? '';

function opens(masters: readonly SealKey[], campaignId: string, wrapped: string): boolean {
  try {
    return unwrapKey(masters, campaignId, wrapped).length > 0;
  } catch {
    return false;
  }
}
