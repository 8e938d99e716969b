import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { EdgeModule, type Parts } from './edge/edge.module';
import { ReadModelsModule } from './edge/read-models.module';
import { HealthModule } from './health/health.module';

/** The HTTP edge, area by area. */
@Module({})
export class ApiModule {
  static with(parts: Parts): DynamicModule {
    return { module: ApiModule, imports: [EdgeModule.with(parts), ReadModelsModule.with(parts.db), AccessModule, HealthModule] };
  }
}
