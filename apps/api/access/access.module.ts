import { Module } from '@nestjs/common';
import { AccessController } from './access.controller';
import { AccessService } from './access.service';
import { AccountsController } from './accounts.controller';
import { DelegationController } from './delegation.controller';
import { InvitationController } from './invitation.controller';
import { OwnAccountController } from './own-account.controller';

@Module({
  controllers: [AccessController, AccountsController, DelegationController, InvitationController, OwnAccountController],
  providers: [AccessService],
})
export class AccessModule {}
