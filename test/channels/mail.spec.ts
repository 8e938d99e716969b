import { type AddressInfo, createServer } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { SmtpChannel } from '@libs/channels/mail';

const mail = {
  id: '0190d1e2-0000-7000-8000-000000000001',
  committee: 'Đảng ủy phường Hoa Mai',
  to: 's01@vidu.example',
  subject: 'Việc cần làm',
  text: 'Kính gửi đồng chí,',
};
const refuse = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

/** Sends one mail to a server that behaves as told; gives the outcome and what the server took. */
async function sendTo(
  behaviour: SMTPServerOptions,
  committee = mail.committee,
): Promise<{ outcome: string; code: string; taken: string[] }> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let raw = '';
      stream.on('data', (part: Buffer) => (raw += part.toString('utf8')));
      stream.on('end', () => {
        taken.push(raw);
        done();
      });
    },
    ...behaviour,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const channel = new SmtpChannel(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, 'Đôn Đốc <don-doc@vidu.example>');
  try {
    return { ...(await channel.send({ ...mail, committee })), taken };
  } finally {
    channel.close();
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

test('a mail that is taken is sent, with the Message-ID made from its row (G-10)', async () => {
  const { outcome, code, taken } = await sendTo({});
  expect({ outcome, code }).toEqual({ outcome: 'sent', code: '250' });
  expect(taken[0]).toContain('Message-ID: <0190d1e2-0000-7000-8000-000000000001@dondoc>');
});

test.each([
  ['Đảng ủy phường Hoa Mai', 'Đảng ủy phường Hoa Mai (Đôn Đốc)'],
  ['Đảng ủy "A, B" <c@d.example>', 'Đảng ủy "A, B" <c@d.example> (Đôn Đốc)'],
])('the sender is the committee, %s, at the one address, in headers of seven-bit letters', async (committee, name) => {
  const { taken } = await sendTo({}, committee);
  const [raw = ''] = taken;
  const head = raw.split('\r\n\r\n')[0] ?? '';
  expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  expect((await PostalMime.parse(raw)).from).toEqual({ name, address: 'don-doc@vidu.example' });
});

test.each([
  ['an unknown mailbox is final', 550, 'refused'],
  ['a full mailbox is tried again', 452, 'later'],
  ['greylisting is tried again', 451, 'later'],
])('%s', async (_what, responseCode, outcome) => {
  const answer = await sendTo({ onRcptTo: (_address, _session, done) => done(refuse(responseCode)) });
  expect(answer).toEqual({ outcome, code: String(responseCode), taken: [] });
});

test('a server that breaks the line at DATA is tried again', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).write('220 vidu.example\r\n');
    socket.on('data', (command) => (command.toString().startsWith('DATA') ? socket.destroy() : socket.write('250 OK\r\n')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const channel = new SmtpChannel(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, 'don-doc@vidu.example');
  expect((await channel.send(mail)).outcome).toBe('later');
  channel.close();
  server.close();
});

test('no server at all is tried again, and no address stands in the outcome', async () => {
  const channel = new SmtpChannel('smtp://127.0.0.1:9', 'Đôn Đốc <don-doc@vidu.example>');
  const answer = await channel.send(mail);
  channel.close();
  expect(answer.outcome).toBe('later');
  expect(JSON.stringify(answer)).not.toContain('vidu.example');
});
