import { Module } from '@nestjs/common';
import { RehearsalController } from './rehearsal.controller';

@Module({ controllers: [RehearsalController] })
export class RehearsalModule {}
