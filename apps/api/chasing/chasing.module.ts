import { Module } from '@nestjs/common';
import { ChasingController } from './chasing.controller';
import { ChasingPages } from './chasing-pages';

@Module({ controllers: [ChasingController], providers: [ChasingPages] })
export class ChasingModule {}
