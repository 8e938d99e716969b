import { Injectable } from '@nestjs/common';
import { LetterQueries } from '@libs/acts/chasing/letter.queries';
import { MessageQueries } from '@libs/acts/chasing/message.queries';
import { showLetter } from '@libs/acts/chasing/show-escalation';
import { showMessage } from '@libs/acts/chasing/show-message';
import type { MessagePage, MessageQuery } from '@libs/contracts/message';
import type { Letter } from '@libs/contracts/review';
import { found } from '../edge/found';

/** What was written to whom. */
@Injectable()
export class ChasingPages {
  constructor(
    private readonly messages: MessageQueries,
    private readonly letters: LetterQueries,
  ) {}

  async page(tenantId: string, campaignId: string, { cursor, limit }: MessageQuery): Promise<MessagePage> {
    const messages = found(await this.messages.page(tenantId, campaignId, cursor ?? null, limit + 1));
    const items = messages.slice(0, limit).map(showMessage);
    return { items, next: messages.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async letter(tenantId: string, escalationId: string): Promise<Letter> {
    const letter = found(await this.letters.letter(tenantId, escalationId));
    return showLetter(letter, letter);
  }
}
