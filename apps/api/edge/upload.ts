import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { readInput } from './invalid-input';
import { ScanUploads } from './scan-uploads.interceptor';

export const UPLOAD = 'dondoc:upload';
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A file as the form brought it. */
export interface UploadedFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

export interface UploadOptions {
  /** The form's field with the files. */
  readonly field: string;
  readonly most: number;
  /** The form's text fields; read by `@Fields` of the same. */
  readonly fields: z.ZodObject;
}

/** A route that takes a form with files; they stay in memory, 10 MB each at most, are scanned, their names are read as UTF-8. */
export function Upload({ field, most, fields }: UploadOptions): MethodDecorator {
  const binary = { type: 'string', format: 'binary' } as const;
  const texts = Math.max(1, Object.keys(fields.shape).length);
  const file = most === 1 ? binary : ({ type: 'array', items: binary, maxItems: most } as const);
  return applyDecorators(
    SetMetadata(UPLOAD, true),
    UseInterceptors(
      FilesInterceptor(field, most, {
        defParamCharset: 'utf8',
        limits: {
          fileSize: LARGEST_FILE,
          files: most,
          fields: texts,
          fieldSize: 200_000,
          fieldNestingDepth: 0,
          parts: most + texts,
        },
      }),
      ScanUploads,
    ),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { ...textsOf(fields), [field]: file }, additionalProperties: false } }),
  );
}

/** As openapi.json describes them. */
function textsOf(fields: z.ZodObject): Record<string, Record<string, unknown>> {
  const { properties = {} } = z.toJSONSchema(fields, { target: 'openapi-3.0', io: 'input' });
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, typeof schema === 'object' ? { ...schema } : {}]));
}

const reading = createParamDecorator(({ fields }: { fields: z.ZodObject }, context: ExecutionContext): unknown => {
  const body: unknown = context.switchToHttp().getRequest<Request>().body;
  return readInput(fields, { ...(typeof body === 'object' ? body : {}) });
});

/** A form's text fields, read by their schema; `@Body` would leave the files out of openapi.json. @throws InvalidInput */
export const Fields = (fields: z.ZodObject): ParameterDecorator => reading({ fields });

/** Of a form that has none. */
export const noFields = z.strictObject({});
