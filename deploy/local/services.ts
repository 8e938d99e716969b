import { keepRunning, type Watch } from './keep-running';
import { runNode } from './node-service';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { startTemporal } from './temporal';
import { ensureNamespace } from './temporal-namespace';
import { startSmtpSink } from './smtp-sink';

/** The user's PostgreSQL (`DATABASE_URL`), or one of our own; at the version of this code either way. Gives its URL. */
export async function database(dataDir: string, watch: Watch): Promise<string> {
  const theirs = process.env['DATABASE_URL'];
  const url = theirs ?? (await ownDatabase(dataDir, watch));
  watch.say(`PostgreSQL  ${theirs === undefined ? 'sẵn sàng' : 'dùng DATABASE_URL'}`);
  try {
    watch.say(`Dữ liệu     ${runNode('libs/persistence/migrate.js', [], { ...process.env, DATABASE_URL: url })}`);
  } catch (error) {
    throw new Error(`Không đưa được cơ sở dữ liệu${theirs === undefined ? '' : ' ở DATABASE_URL'} về đúng phiên bản: ${reason(error)}`, {
      cause: error,
    });
  }
  return url;
}

async function ownDatabase(dataDir: string, watch: Watch): Promise<string> {
  const port = await freePort(5433);
  return (await keepRunning(watch, () => startPostgres({ dataDir, port }))).url;
}

/** The user's Temporal server (`TEMPORAL_ADDRESS`), or one of our own; `fresh` where it knows nothing of our workflows yet. */
export async function temporal(dataDir: string, watch: Watch): Promise<{ address: string; fresh: boolean }> {
  const theirs = process.env['TEMPORAL_ADDRESS'];
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'dondoc';
  if (theirs !== undefined) {
    try {
      await ensureNamespace(theirs, namespace);
    } catch (error) {
      throw new Error(`Không dùng được máy chủ Temporal ở TEMPORAL_ADDRESS (${theirs}): ${reason(error)}`, { cause: error });
    }
    watch.say('Temporal    dùng TEMPORAL_ADDRESS');
    return { address: theirs, fresh: false };
  }
  const port = await freePort(7233);
  const started = await keepRunning(watch, () => startTemporal({ dataDir, port, namespace, say: watch.say }));
  watch.say('Temporal    sẵn sàng');
  return started;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The user's mail server (`SMTP_URL`), or our sink, whose mails can be read at `page`. */
export async function mail(dataDir: string, watch: Watch): Promise<{ url: string; page?: string }> {
  const theirs = process.env['SMTP_URL'];
  if (theirs !== undefined) {
    watch.say('Thư         gửi qua SMTP_URL');
    return { url: theirs };
  }
  const sink = await startSmtpSink({ dataDir, port: 3025, pagePort: 3080 });
  watch.say('Hộp thư thử sẵn sàng');
  return sink;
}
