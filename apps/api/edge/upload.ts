import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

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
  /** The form's text fields, as openapi.json names them. */
  readonly fields: readonly string[];
}

/** A route that takes a form with files; they stay in memory, 10 MB each at most, their names are read as UTF-8. */
export function Upload({ field, most, fields }: UploadOptions): MethodDecorator {
  const binary = { type: 'string', format: 'binary' } as const;
  const texts = Object.fromEntries(fields.map((name) => [name, { type: 'string' }]));
  const file = most === 1 ? binary : ({ type: 'array', items: binary, maxItems: most } as const);
  return applyDecorators(
    SetMetadata(UPLOAD, true),
    UseInterceptors(
      FilesInterceptor(field, most, {
        defParamCharset: 'utf8',
        limits: {
          fileSize: LARGEST_FILE,
          files: most,
          fields: Math.max(1, fields.length),
          fieldSize: 200_000,
          fieldNestingDepth: 0,
          parts: most + Math.max(1, fields.length),
        },
      }),
    ),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { [field]: file, ...texts } } }),
  );
}
