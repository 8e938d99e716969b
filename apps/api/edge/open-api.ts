import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import { problem } from '@libs/contracts/problem';
import { declareProblems } from './declare-problems';

/** The description of the API, made from the routes and their schemas, at /api/v1/openapi.json. */
export function serveOpenApi(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  const server: Express = app.getHttpAdapter().getInstance();
  server.get('/api/v1/openapi.json', (_request: Request, response: Response) => {
    document ??= describe(app);
    response.json(document);
  });
}

function describe(app: NestExpressApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription('Kiểm điểm, đánh giá, xếp loại chất lượng hằng năm. Thời điểm theo giờ Việt Nam; lỗi theo RFC 9457.')
    .setVersion('1')
    .addCookieAuth('__Host-dondoc')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, info);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problemSchema() } };
  declareProblems(document);
  return document;
}

function problemSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(problem, { target: 'openapi-3.0' });
  return schema;
}
