import { createTransport } from 'nodemailer';

/** What became of one try to send a mail; `code` never carries an address. */
export interface SendOutcome {
  readonly outcome: 'sent' | 'later' | 'refused';
  readonly code: string;
}

export interface Mail {
  /** Makes the Message-ID: the same for every try, so that receivers can fold a double. */
  readonly id: string;
  /** The committee in whose name it goes out. */
  readonly committee: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export abstract class MailChannel {
  abstract send(mail: Mail): Promise<SendOutcome>;
  abstract close(): void;
}

/** A try takes no longer than this in all, so that a sender's claim on a message can be short. */
export const LONGEST_TRY_MS = 20_000;

/** Mail over SMTP, from the committee through the one address of the installation. Never throws: an outcome is always on record. */
export class SmtpChannel extends MailChannel {
  private readonly transport;
  private readonly address: string;

  /** @param from `Đôn Đốc <don-doc@example.vn>`, or the address alone */
  constructor(url: string, from: string) {
    super();
    this.address = /<([^<>]+)>$/.exec(from)?.[1] ?? from;
    this.transport = createTransport({
      url,
      connectionTimeout: LONGEST_TRY_MS,
      greetingTimeout: LONGEST_TRY_MS,
      socketTimeout: LONGEST_TRY_MS,
    });
  }

  override async send({ id, committee, to, subject, text }: Mail): Promise<SendOutcome> {
    try {
      const info = await this.transport.sendMail({
        // As objects each is one address whatever stands in it; a text would be read as a list.
        from: { name: `${committee} (Đôn Đốc)`, address: this.address },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@dondoc>`,
        signal: AbortSignal.timeout(LONGEST_TRY_MS),
      });
      return { outcome: 'sent', code: /^\d{3}/.exec(info.response)?.[0] ?? '250' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  override close(): void {
    this.transport.close();
  }
}

/** 5xx is final, everything else (4xx, timeouts, a broken connection) is tried again later. */
function outcomeOf(error: unknown): SendOutcome {
  const response = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof response === 'number') return { outcome: response >= 500 ? 'refused' : 'later', code: String(response) };
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return { outcome: code === 'EENVELOPE' ? 'refused' : 'later', code: typeof code === 'string' ? code : 'unknown' };
}
