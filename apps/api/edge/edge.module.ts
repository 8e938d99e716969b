import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { UnitOfWork } from '@libs/acts/tx';
import { ClamdScanner } from '@libs/channels/virus-scan';
import type { ApiConfig } from '@libs/config/config';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { Acts } from './acts';
import { AnswerInterceptor } from './answer.interceptor';
import { LineGuard } from './line.guard';
import { PermissionGuard } from './permission.guard';
import { ProblemFilter } from './problem.filter';
import { RateLimitGuard, WaitingGuard } from './rate-limit.guard';
import { RateLimits } from './rate-limits';
import { SameSiteGuard } from './same-site.guard';
import { SchemaPipe } from './schema.pipe';
import { SessionCookie } from './session-cookie';
import { SessionGuard } from './session.guard';
import { CONFIG, LOG, SCANNER } from './tokens';

/** What the host hands to the application. */
export interface Parts {
  readonly config: ApiConfig;
  readonly log: Logger;
  readonly db: DataSource;
}

/** What every area needs at the edge. */
@Global()
@Module({})
export class EdgeModule {
  static with({ config, log, db }: Parts): DynamicModule {
    return {
      module: EdgeModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: SCANNER, useValue: config.CLAMD_ADDRESS === undefined ? null : new ClamdScanner(config.CLAMD_ADDRESS) },
        { provide: UnitOfWork, useValue: new TypeOrmUnitOfWork(db, config.MASTER_KEYS) },
        { provide: SessionCookie, useValue: new SessionCookie(config.PUBLIC_URL) },
        Acts,
        RateLimits,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SameSiteGuard },
        { provide: APP_GUARD, useClass: LineGuard },
        { provide: APP_GUARD, useClass: WaitingGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_PIPE, useClass: SchemaPipe },
      ],
      exports: [CONFIG, LOG, SCANNER, UnitOfWork, SessionCookie, Acts],
    };
  }
}
