import { Controller, Get, Header, NotFoundException, Req, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { HealthQueries } from '@libs/acts/health/health.queries';
import { Open } from '../edge/session.guard';
import { Metrics } from './metrics';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** For machines: does it live, can it serve, how are things. Never asks Temporal: the API serves without it. */
@ApiExcludeController()
@Open()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthQueries,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(): Promise<{ status: string }> {
    await this.health.ready().catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ready' };
  }

  /** Only for whoever asks from this machine, and not through a proxy, which asks from this machine on behalf of everybody. */
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Req() request: Request): Promise<string> {
    const proxied = ['x-forwarded-for', 'forwarded', 'via'].some((name) => request.headers[name] !== undefined);
    if (proxied || !LOOPBACK.includes(request.socket.remoteAddress ?? '')) throw new NotFoundException();
    return this.metrics.text();
  }
}
