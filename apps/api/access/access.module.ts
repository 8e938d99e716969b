import { Module } from '@nestjs/common';
import { AccessController } from './access.controller';
import { AccessService } from './access.service';
import { Throttle } from './throttle';

@Module({ controllers: [AccessController], providers: [AccessService, Throttle] })
export class AccessModule {}
