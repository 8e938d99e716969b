import { NAMESPACE, readConfig } from '@libs/config/config';
import { ensureNamespace } from '../local/temporal-namespace';

/** `node dist/deploy/cluster/register-namespace.js`: a Temporal cluster has no namespaces until somebody registers them. */
const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = readConfig(NAMESPACE, process.env);

/** A cluster that has just started answers after a while: tries for a minute. */
async function register(): Promise<void> {
  for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
    try {
      return await ensureNamespace(address, namespace);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

register().then(
  () => process.stdout.write(`Namespace “${namespace}” sẵn sàng trên ${address}.\n`),
  (error: unknown) => {
    process.stderr.write(`Không đăng ký được namespace “${namespace}” trên ${address}: ${String(error)}\n`);
    process.exitCode = 1;
  },
);
