import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { listPage, mailPage } from './mail-page';
import { MailStore } from './mail-store';
import { freePort } from './ports';

export interface SmtpSinkOptions {
  dataDir: string;
  /** `127.0.0.1` unless said otherwise. */
  host?: string;
  port?: number;
  pagePort?: number;
}

export interface SmtpSink {
  /** `smtp://…`, for SMTP_URL. */
  readonly url: string;
  /** Where the mails can be read; below it `/mails.json` for programs. */
  readonly page: string;
  stop(): Promise<void>;
}

const LARGEST = 50 * 1024 * 1024;

/** A mail server that takes every mail, keeps it in the data folder and passes nothing on; and a page to read the mails. */
export async function startSmtpSink({ dataDir, host = '127.0.0.1', port, pagePort }: SmtpSinkOptions): Promise<SmtpSink> {
  const store = new MailStore(join(dataDir, 'mails'));
  const smtp = smtpServer(store);
  const chosen = await freePort(port);
  await new Promise<void>((resolve, reject) => smtp.listen(chosen, host, resolve).once('error', reject));
  const web = createServer((request, response) => void answer(store, request, response).catch(() => response.destroy()));
  const chosenPage = await freePort(pagePort);
  await new Promise<void>((resolve, reject) => web.listen(chosenPage, host, resolve).once('error', reject));
  return {
    url: `smtp://${host}:${chosen}`,
    page: `http://${host}:${chosenPage}`,
    stop: async () => {
      await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), closed(web)]);
    },
  };
}

function smtpServer(store: MailStore): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: LARGEST,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.once('error', done);
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(new Error('message too large'));
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        // The sender hears 250 only once the mail is on the disk.
        return void store.keep(Buffer.concat(parts), envelope).then(() => done(), done);
      });
    },
  });
  // A client that breaks off would otherwise end the whole process.
  server.on('error', () => undefined);
  return server;
}

async function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const send = (status: number, type: string, body: string | Uint8Array): void =>
    void response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body);
  const html = (body: string): void => send(200, 'text/html; charset=utf-8', body);
  if (pathname === '/') return html(listPage(await store.list(), searchParams.get('q') ?? ''));
  if (pathname === '/mails.json') {
    const mails = (await store.list()).map(({ attachments, ...mail }) => ({
      ...mail,
      attachments: attachments.map(({ filename }) => filename),
    }));
    return send(200, 'application/json; charset=utf-8', JSON.stringify(mails));
  }
  const [, id, index] = /^\/mails\/([\w-]+)(?:\/(\d+))?$/.exec(pathname) ?? [];
  const mail = id === undefined ? undefined : await store.find(id);
  if (mail && index === undefined) return html(mailPage(mail));
  const file = mail?.attachments[Number(index)];
  if (file) return send(200, 'application/octet-stream', typeof file.content === 'string' ? file.content : new Uint8Array(file.content));
  return send(404, 'text/plain; charset=utf-8', 'Không có thư này.');
}

function closed(web: Server): Promise<void> {
  web.closeAllConnections();
  return new Promise((resolve) => void web.close(() => resolve()));
}
