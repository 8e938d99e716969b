import type { DataConverter } from '@temporalio/common';
import type { CodecKey } from '@libs/config/codec-keys';
import { EncryptionCodec } from './codec';

/** How payloads and failures are written, for client and worker alike. */
export function dataConverter(keys: readonly CodecKey[]): DataConverter {
  return { payloadCodecs: [new EncryptionCodec(keys)], failureConverterPath: require.resolve('./failure-converter') };
}
