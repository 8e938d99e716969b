import { Connection } from '@temporalio/client';
import { type Duration, msToTs } from '@temporalio/common/lib/time';

const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/** Whether the server answers and knows the namespace. Rejects where it cannot be reached. */
export function hasNamespace(address: string, namespace: string): Promise<boolean> {
  return withConnection(address, async ({ workflowService }) => {
    await workflowService.describeNamespace({ namespace });
    return true;
  }).catch((error: unknown) => {
    if (hasCode(error, NOT_FOUND)) return false;
    throw error;
  });
}

/** Makes the namespace where it is not there yet; histories of ended workflows are kept for `retention` (at least a day). */
export async function ensureNamespace(address: string, namespace: string, retention: Duration = '30 days'): Promise<void> {
  await withConnection(address, async ({ workflowService }) => {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(retention) });
  }).catch((error: unknown) => {
    if (!hasCode(error, ALREADY_EXISTS)) throw error;
  });
}

function hasCode(error: unknown, code: number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function withConnection<T>(address: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  // Several frontends may be named; any of them will do.
  const connection = await Connection.connect({ address: address.split(',')[0] ?? address, connectTimeout: 2_000 });
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}
