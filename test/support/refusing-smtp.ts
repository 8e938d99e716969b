import { SMTPServer } from 'smtp-server';
import { freePort } from '../../deploy/local/ports';

/** A mail server that refuses everybody and says their address while doing so. */
export async function refusingSmtp(): Promise<{ url: string; refused: Promise<void>; close: () => Promise<void> }> {
  const port = await freePort();
  let heard: () => void = () => undefined;
  const refused = new Promise<void>((resolve) => (heard = resolve));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      heard();
      answer(Object.assign(new Error(`no such person: ${address}`), { responseCode: 550 }));
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${port}`, refused, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
