import { type DynamicModule, Module } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { UnitOfWork } from '@libs/acts/tx';
import { MailChannel, SmtpChannel } from '@libs/channels/mail';
import type { WorkerConfig } from '@libs/config/config';
import { AuditChain } from '@libs/persistence/audit/audit-chain.queries';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { Composer } from './composer';
import { Health } from './health';
import { Keeper } from './keeper';
import { NextYearSchedules } from './next-year-schedules';
import { Relay } from './relay';
import { Sealer } from './sealer';
import { Sender } from './sender';
import { TemporalHost } from './temporal-host';
import { CONFIG, DATA_SOURCE, DATABASE_URL, FRAME, LOG, TEMPORAL_CLIENT } from './tokens';
import { Watchdog } from './watchdog';

export interface WorkerParts {
  readonly config: WorkerConfig;
  readonly log: Logger;
  readonly db: DataSource;
  readonly temporal: Client;
}

/** Everything that runs in a worker process. */
@Module({})
export class WorkerModule {
  static with({ config, log, db, temporal }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: DATA_SOURCE, useValue: db },
        { provide: DATABASE_URL, useValue: config.DATABASE_URL },
        { provide: TEMPORAL_CLIENT, useValue: temporal },
        { provide: FRAME, useValue: { address: config.PUBLIC_URL, contact: 'Ban Tổ chức Đảng ủy' } },
        { provide: UnitOfWork, useValue: new TypeOrmUnitOfWork(db, config.MASTER_KEYS) },
        { provide: RelayQueue, useValue: new RelayQueue(db) },
        { provide: MailChannel, useValue: new SmtpChannel(config.SMTP_URL, config.MAIL_FROM) },
        { provide: AuditChain, useValue: new AuditChain(db) },
        Relay,
        Sender,
        Composer,
        NextYearSchedules,
        TemporalHost,
        Sealer,
        Keeper,
        Watchdog,
        Health,
      ],
    };
  }
}
