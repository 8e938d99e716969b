import { Module } from '@nestjs/common';
import { DataRequestController } from './data-request.controller';
import { OwnDataController } from './own-data.controller';

@Module({ controllers: [OwnDataController, DataRequestController] })
export class PersonalDataModule {}
