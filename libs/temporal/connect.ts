import { Client, Connection } from '@temporalio/client';
import type { CodecKey } from '@libs/config/codec-keys';
import { dataConverter } from './data-converter';

export interface TemporalSettings {
  /** One address, or several frontends separated by commas. */
  readonly address: string;
  readonly namespace: string;
  readonly codecKeys: readonly CodecKey[];
}

/** A client that connects at its first call, so that a process starts also while Temporal is down. */
export function temporalClient({ address, namespace, codecKeys }: TemporalSettings): { client: Client; connection: Connection } {
  const connection = Connection.lazy({ address: address.split(',')[0] ?? address });
  return { connection, client: new Client({ connection, namespace, dataConverter: dataConverter(codecKeys) }) };
}
