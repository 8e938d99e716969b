import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type Mail, SmtpChannel } from '@libs/channels/mail';

const FROM = 'Đôn Đốc <don-doc@vidu.example>';
const mail: Mail = {
  id: '0190d1e2-0000-7000-8000-000000000001',
  committee: 'Đảng ủy phường Thử',
  to: 's01@vidu.example',
  subject: 'Việc cần làm',
  text: 'Kính gửi đồng chí,',
};

/** Sends one mail; gives the outcome, what the server took, and for whom. */
async function sendTo(scheme: 'smtp' | 'smtps', change: Partial<Mail>, options: SMTPServerOptions = {}) {
  const taken: { raw: Buffer; to: string[] }[] = [];
  // The server's own certificate is one that nobody vouches for, which it says on the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const server = new SMTPServer({
    authOptional: true,
    secure: scheme === 'smtps',
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push({ raw: Buffer.concat(parts), to: envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const channel = new SmtpChannel(`${scheme}://127.0.0.1:${(server.server.address() as AddressInfo).port}`, FROM);
  try {
    return { ...(await channel.send({ ...mail, ...change })), taken };
  } finally {
    channel.close();
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

describe('what is typed makes no lines of its own in a mail (ASVS 1.3.11)', () => {
  test('a subject with line breaks is one header', async () => {
    const { taken } = await sendTo('smtp', { subject: 'Việc cần làm\r\nBcc: ai-do@vidu.example\r\n\r\nNội dung khác' });
    const { headers, subject, text } = await PostalMime.parse(taken[0]?.raw ?? '');
    expect(headers.map(({ key }) => key).sort()).toEqual(
      ['content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
    );
    expect(subject).toMatch(/^Việc cần làm.*Bcc: ai-do@vidu\.example/);
    expect(text?.trim()).toBe('Kính gửi đồng chí,');
    expect(taken.map(({ to }) => to)).toEqual([['s01@vidu.example']]);
  });

  test.each([
    'Đảng ủy\r\nBcc: ai-do@vidu.example',
    'Đảng ủy" <ai-do@vidu.example>, "',
    '{{7*7}} ${7*7} =?utf-8?q?a?=',
    'a\nTo: ai-do@vidu.example\n\nx',
  ])('the committee’s name %j, which stands as the sender’s, is one header and adds nobody', async (committee) => {
    const { taken } = await sendTo('smtp', { committee });
    const { headers, from, to, text } = await PostalMime.parse(taken[0]?.raw ?? '');
    expect(
      headers
        .map(({ key }) => key)
        .filter((key) => ['bcc', 'to', 'from'].includes(key))
        .sort(),
    ).toEqual(['from', 'to']);
    expect(from).toMatchObject({ address: 'don-doc@vidu.example', name: expect.stringContaining('Đôn Đốc') });
    expect(to?.map(({ address }) => address)).toEqual(['s01@vidu.example']);
    expect(text?.trim()).toBe('Kính gửi đồng chí,');
    expect(taken.flatMap((one) => one.to)).toEqual(['s01@vidu.example']);
  });

  test.each([
    's01@vidu.example\r\nRCPT TO:<ai-do@vidu.example>',
    's01@vidu.example>\r\nDATA\r\nx',
    's01@vidu.example\nBcc: ai-do@vidu.example',
  ])('an address with commands behind it, %j, reaches nobody else', async (to) => {
    const { taken } = await sendTo('smtp', { to });
    expect(taken.flatMap((one) => one.to).filter((address) => address.includes('ai-do'))).toEqual([]);
    expect(taken.length).toBeLessThan(2);
    for (const { raw } of taken) expect(raw.toString('utf8')).not.toMatch(/^(Bcc|RCPT|DATA)/m);
  });

  test('a text with a lone dot and words that look like commands arrives whole', async () => {
    const text = 'một\n.\nMAIL FROM:<a@b>\n..\nhai {{7*7}} ${7*7} <%= 7*7 %>';
    const { taken } = await sendTo('smtp', { text });
    expect((await PostalMime.parse(taken[0]?.raw ?? '')).text?.trim()).toBe(text);
  });
});

test('a mail server that cannot show who it is gets nothing (ASVS 12.3.2)', async () => {
  const { outcome, taken } = await sendTo('smtps', {}, {});
  expect(outcome).toBe('later');
  expect(taken).toEqual([]);
});
