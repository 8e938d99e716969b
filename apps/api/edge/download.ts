import { applyDecorators, Header, SetMetadata, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Problems } from './answers';

/** A file for the browser to keep, under its own name (RFC 6266; names outside ASCII as RFC 8187 writes them). */
export function download({ name, type, content }: { name: string; type: string; content: Buffer }): StreamableFile {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new StreamableFile(content, {
    type,
    length: content.length,
    disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  });
}

export const ANSWERS_FILE = 'dondoc:answers-file';

/** A route that answers a file: to be kept, never to be shown in our own origin. */
export function AnswersFile(description: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(ANSWERS_FILE, true),
    Header('Content-Security-Policy', "sandbox; default-src 'none'"),
    ApiOkResponse({ description, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }),
    Problems(),
  );
}
