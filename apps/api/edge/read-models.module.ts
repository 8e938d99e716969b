import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { HealthQueries } from '@libs/acts/health/health.queries';
import { SqlHealth } from '@libs/persistence/health/health.queries';

/** What the screens read, each by its port. */
@Global()
@Module({})
export class ReadModelsModule {
  static with(db: DataSource): DynamicModule {
    const providers = [{ provide: HealthQueries, useValue: new SqlHealth(db) }];
    return { module: ReadModelsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
