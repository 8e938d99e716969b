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
  // What a client says of its own address is believed of these alone (ASVS 15.3.4).
  app.set('trust proxy', parts.config.TRUSTED_PROXIES);
  app.disable('etag');
  app.use(requestLog(parts.log));
  app.use(securityHeaders(parts.config.PUBLIC_URL));
  app.use('/api', noStore);
  app.useBodyParser('json', { limit: '4mb' });
  // For whoever builds on it; an installation that is reached over https shows it to nobody (ASVS 13.4.5).
  if (!parts.config.PUBLIC_URL.startsWith('https:')) serveOpenApi(app);
  serveWebApp(app.getHttpAdapter().getInstance(), webRoot);
  await app.init();
  return app;
}
