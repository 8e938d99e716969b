import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module';
import type { Parts } from './edge/edge.module';
import { requestLog } from './edge/request-log';
import { noStore, securityHeaders } from './edge/security-headers';
import { serveWebApp } from './edge/web-app';
import { serveOpenApi } from './edge/open-api';

/** The whole application, ready to listen; `webRoot` is the folder of the built web app. */
export async function createApp(parts: Parts, webRoot: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(parts), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestLog(parts.log));
  app.use(securityHeaders(parts.config.publicUrl));
  app.use('/api', noStore);
  app.useBodyParser('json', { limit: '4mb' });
  serveOpenApi(app);
  serveWebApp(app.getHttpAdapter().getInstance(), webRoot);
  await app.init();
  return app;
}
