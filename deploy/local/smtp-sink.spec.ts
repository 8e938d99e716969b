import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type SmtpSink, startSmtpSink } from './smtp-sink';

let dataDir: string;
let sink: SmtpSink;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sink-'));
  sink = await startSmtpSink({ dataDir });
});
afterEach(async () => {
  await sink.stop();
  rmSync(dataDir, { recursive: true });
});

async function send(subject: string, more: object = {}): Promise<void> {
  const transport = createTransport(sink.url);
  const mail = { from: 'Đôn Đốc <don-doc@example.invalid>', to: ['mot@example.invalid', 'hai@example.invalid'], subject };
  await transport.sendMail({ ...mail, messageId: '<m1@don-doc>', text: 'Hạn: 26/11/2026\nhttp://127.0.0.1:3000/viec?a=1&b=2', ...more });
  transport.close();
}

const read = async (path: string): Promise<string> => (await fetch(`${sink.page}${path}`)).text();

test('a mail can be read by programs and people, whoever it is addressed to', async () => {
  await send('Nhắc việc: chi bộ Tổ 1 còn 5 ngày');
  const [mail] = JSON.parse(await read('/mails.json'));
  expect(mail).toMatchObject({
    from: 'Đôn Đốc <don-doc@example.invalid>',
    to: ['mot@example.invalid', 'hai@example.invalid'],
    subject: 'Nhắc việc: chi bộ Tổ 1 còn 5 ngày',
    messageId: '<m1@don-doc>',
    text: 'Hạn: 26/11/2026\nhttp://127.0.0.1:3000/viec?a=1&b=2\n',
  });
  expect(await read('/')).toContain('Nhắc việc: chi bộ Tổ 1 còn 5 ngày</a>');
  expect(await read(`/mails/${mail.id}`)).toContain('<a href="http://127.0.0.1:3000/viec?a=1&amp;b=2">');
});

test('the list is searched by recipient, subject and text', async () => {
  await send('thư A');
  await send('thư B', { to: 'ba@example.invalid' });
  expect(await read('/?q=BA@')).toMatch(/thư B/);
  expect(await read('/?q=BA@')).not.toMatch(/thư A/);
});

test('what a mail holds cannot act on the page', async () => {
  await send('<script>alert(1)</script>', { text: '', html: '<b onclick="x">đậm</b>' });
  const [mail] = JSON.parse(await read('/mails.json'));
  const page = await read(`/mails/${mail.id}`);
  expect(page).not.toContain('<script>');
  expect(page).toContain('sandbox="" title="Nội dung thư" srcdoc="&lt;b onclick=&quot;x&quot;&gt;');
});

test('attachments come back byte for byte', async () => {
  await send('lịch', { attachments: [{ filename: 'lịch.xlsx', content: Buffer.from([0, 255, 10, 13]) }] });
  const [mail] = JSON.parse(await read('/mails.json'));
  expect(mail.attachments).toEqual(['lịch.xlsx']);
  const file = await fetch(`${sink.page}/mails/${mail.id}/0`);
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 255, 10, 13]);
});

test('a later sink on the same folder still has the mails, in the order they came', async () => {
  for (const subject of ['một', 'hai', 'ba']) await send(subject);
  await sink.stop();
  sink = await startSmtpSink({ dataDir });
  const mails: { subject: string }[] = JSON.parse(await read('/mails.json'));
  expect(mails.map(({ subject }) => subject)).toEqual(['một', 'hai', 'ba']);
});

test('a client that breaks off in the middle of a mail harms nobody and leaves no mail', async () => {
  const { port, hostname } = new URL(sink.url);
  const heard = await new Promise<string>((resolve) => {
    let said = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (part) => {
      said += part.toString();
      if (/^220 .*\r\n$/.test(said)) socket.write('EHLO x\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<d@e.f>\r\nDATA\r\nSubject: half\r\n');
      if (said.includes('\r\n354 ')) socket.resetAndDestroy();
    });
    socket.once('close', () => resolve(said));
  });
  expect(heard).toContain('\r\n354 ');
  await send('còn sống');
  expect(JSON.parse(await read('/mails.json'))).toHaveLength(1);
});
