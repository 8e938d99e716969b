import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { breakGlass, disableAccount, endTheirSessions, grantRole, removeRole } from '@libs/acts/access/change-roles';
import { invite } from '@libs/acts/access/invite';
import { askRecovery, witnessRecovery } from '@libs/acts/access/recover';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { showAccounts } from '@libs/acts/access/show-accounts';
import type { ApiConfig } from '@libs/config/config';
import {
  type AccountList,
  accountList,
  accountsSearch,
  type Invited,
  invited,
  inviteRequest,
  recoveryAsked,
  roleRequest,
} from '@libs/contracts/accounts';
import { emptyRequest } from '@libs/contracts/accounts';
import { withReason } from '@libs/contracts/campaign';
import { type Done, done } from '@libs/contracts/page';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { id } from '../edge/found';
import { Reads } from '../edge/reads';
import { CONFIG } from '../edge/tokens';
import { Act, Keyed, Who } from '../edge/who';

type RoleBody = z.output<typeof roleRequest>;
type Reason = z.output<typeof withReason>;

/** The committee's accounts: who has one, who gets one, in which role. */
@ApiTags('access')
@Controller()
export class AccountsController {
  constructor(
    private readonly acts: Acts,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post('accounts/search')
  @Reads('show-accounts')
  @Answers(200, accountList)
  list(@Who() who: SignedIn, @Body({ schema: accountsSearch }) { search }: z.output<typeof accountsSearch>): Promise<AccountList> {
    return this.acts.uow.run(who.tenantId, (tx) => showAccounts(tx, search, actorOf(who)));
  }

  @Post('accounts/invitations')
  @Act()
  @Answers(201, invited)
  invite(@Keyed() request: KeyedRequest, @Body({ schema: inviteRequest }) body: z.output<typeof inviteRequest>): Promise<Invited> {
    return this.acts.once(request, invited, (tx) => invite(tx, { ...body, links: this.links() }, request.by));
  }

  @Post('accounts/:id/roles')
  @Act()
  @Answers(200, done)
  grant(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) accountId: string,
    @Body({ schema: roleRequest }) body: RoleBody,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => grantRole(tx, { accountId, ...body }, request.by));
  }

  @Post('accounts/:id/roles/remove')
  @Act()
  @Answers(200, done)
  remove(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) accountId: string,
    @Body({ schema: roleRequest }) body: RoleBody,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => removeRole(tx, { accountId, ...body }, request.by));
  }

  @Post('accounts/:id/disable')
  @Act()
  @Answers(200, done)
  disable(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) accountId: string,
    @Body({ schema: withReason }) body: Reason,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => disableAccount(tx, { accountId, ...body }, request.by));
  }

  @Post('accounts/:id/sessions/end')
  @Act()
  @Answers(200, done)
  endSessions(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) accountId: string,
    @Body({ schema: withReason }) body: Reason,
  ): Promise<Done> {
    return this.acts.done(request, (tx) => endTheirSessions(tx, { accountId, ...body }, request.by));
  }

  @Post('accounts/:id/recovery')
  @Act()
  @Answers(201, recoveryAsked)
  recover(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) accountId: string,
    @Body({ schema: withReason }) body: Reason,
  ): Promise<z.output<typeof recoveryAsked>> {
    return this.acts.once(request, recoveryAsked, (tx) => askRecovery(tx, { accountId, ...body }, request.by));
  }

  @Post('recoveries/:id/witness')
  @Act()
  @Answers(201, invited)
  witness(
    @Keyed() request: KeyedRequest,
    @Param('id', { schema: id }) recoveryId: string,
    @Body({ schema: emptyRequest }) _: z.output<typeof emptyRequest>,
  ): Promise<Invited> {
    return this.acts.once(request, invited, (tx) => witnessRecovery(tx, { recoveryId, links: this.links() }, request.by));
  }

  @Post('break-glass')
  @Act()
  @Answers(200, done)
  breakGlass(@Keyed() request: KeyedRequest, @Body({ schema: withReason }) body: Reason): Promise<Done> {
    return this.acts.done(request, (tx) => breakGlass(tx, body, request.by));
  }

  private links() {
    return { address: this.config.PUBLIC_URL, keys: this.config.CODEC_KEYS };
  }
}
