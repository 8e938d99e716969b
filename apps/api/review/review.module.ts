import { Module } from '@nestjs/common';
import { AttachmentController } from './attachment.controller';
import { DutyController } from './duty.controller';

@Module({ controllers: [DutyController, AttachmentController] })
export class ReviewModule {}
