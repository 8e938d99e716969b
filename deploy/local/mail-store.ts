import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Attachment } from 'postal-mime';

export interface Envelope {
  from: string;
  to: string[];
}

export interface Mail {
  id: string;
  /** When it was taken, UTC milliseconds. */
  receivedAt: number;
  /** Whom it was really delivered to, whatever its header says. */
  to: string[];
  /** As its header names the sender. */
  from: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  attachments: Attachment[];
}

/** A folder of mails, one `.eml` file each: a mail that was answered for is on the disk. */
export class MailStore {
  private readonly read = new Map<string, Mail>();
  private count = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Writes a mail to the disk; when it resolves the mail outlives the process and the machine. */
  async keep(raw: Buffer, { from, to }: Envelope): Promise<void> {
    const receivedAt = Date.now();
    this.count += 1;
    // Names sort by arrival, also those of one millisecond.
    const id = `${receivedAt}-${String(this.count).padStart(6, '0')}-${randomBytes(3).toString('hex')}`;
    const head = `X-Sink-From: ${from}\r\n${to.map((address) => `X-Sink-To: ${address}\r\n`).join('')}`;
    const unfinished = join(this.folder, `${id}.new`);
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(Buffer.concat([Buffer.from(head, 'utf8'), raw]));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, `${id}.eml`));
  }

  /** All mails, in the order they came. */
  async list(): Promise<Mail[]> {
    const ids = readdirSync(this.folder).flatMap((name) => (name.endsWith('.eml') ? [name.slice(0, -4)] : []));
    return Promise.all(ids.sort().map((id) => this.parse(id)));
  }

  /** One mail; undefined where there is none of that id. */
  async find(id: string): Promise<Mail | undefined> {
    return (await this.list()).find((mail) => mail.id === id);
  }

  private async parse(id: string): Promise<Mail> {
    const known = this.read.get(id);
    if (known) return known;
    const parsed = await PostalMime.parse(readFileSync(join(this.folder, `${id}.eml`)));
    const sink = (name: string): string[] => parsed.headers.filter(({ key }) => key === name).map(({ value }) => value);
    const mail: Mail = {
      id,
      receivedAt: Number(id.split('-')[0]),
      to: sink('x-sink-to'),
      from: senderOf(parsed.from) ?? sink('x-sink-from')[0] ?? '',
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
      text: parsed.text ?? '',
      html: parsed.html ?? '',
      attachments: parsed.attachments,
    };
    this.read.set(id, mail);
    return mail;
  }
}

const senderOf = (from: { name: string; address?: string | undefined } | undefined): string | undefined =>
  from && (from.name ? `${from.name} <${from.address ?? ''}>` : from.address);
