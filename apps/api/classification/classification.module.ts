import { Module } from '@nestjs/common';
import { ClassificationFiles } from './classification-files';
import { FactsController } from './facts.controller';
import { ResultsController } from './results.controller';
import { RulesController } from './rules.controller';

@Module({ controllers: [FactsController, ResultsController, RulesController], providers: [ClassificationFiles] })
export class ClassificationModule {}
