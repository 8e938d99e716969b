import { startSmtpSink } from './smtp-sink';

/** `node dist/deploy/local/smtp-sink-main.js`: the sink by itself; mails in DONDOC_DATA, ports 3025 (SMTP) and 3080 (page). */
async function main(): Promise<void> {
  const sink = await startSmtpSink({
    dataDir: process.env['DONDOC_DATA'] ?? '.data',
    host: process.env['HOST'] ?? '127.0.0.1',
    port: 3025,
    pagePort: 3080,
  });
  process.stdout.write(`${sink.url} ${sink.page}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sink.stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
