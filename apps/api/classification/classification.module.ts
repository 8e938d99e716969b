import { Module } from '@nestjs/common';
import { ClassificationFiles } from './classification-files';
import { FactsController } from './facts.controller';
import { OpenPointsController } from './open-points.controller';
import { ResultsController } from './results.controller';
import { RulesController } from './rules.controller';

@Module({
  controllers: [FactsController, ResultsController, OpenPointsController, RulesController],
  providers: [ClassificationFiles],
})
export class ClassificationModule {}
