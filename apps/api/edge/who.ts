import { createHash } from 'node:crypto';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { actorOf, type SignedIn } from '@libs/acts/access/sessions';
import { fingerprint } from '@libs/rulebook/fingerprint';
import { Refusal } from '@libs/domain/refusal';
import { readInput } from './invalid-input';
import { contextOf, filesOf } from './request';

const KEY = /^[\x21-\x7e]{1,255}$/;
const header = z.strictObject({
  'Idempotency-Key': z
    .string({ error: 'mỗi thao tác phải kèm một khóa chống gửi trùng (đầu mục Idempotency-Key)' })
    .regex(KEY, { error: 'phải là 1–255 ký tự không dấu, không có khoảng trống' }),
});

export const ACT = 'dondoc:act';

/** A route that acts: openapi.json says that it wants a key. */
export const Act = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(ACT, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Khóa chống gửi trùng: cùng khóa, cùng nội dung thì nhận lại câu trả lời đầu tiên',
      schema: { type: 'string', pattern: KEY.source },
    }),
  );

/** Who is signed in. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => whoOf(requestOf(context)));

/** An act's request: on whose behalf, its key, and the hash of all that was sent. @throws InvalidInput without a key */
export const Keyed = createParamDecorator((_: unknown, context: ExecutionContext): KeyedRequest => {
  const request = requestOf(context);
  const by = actorOf(whoOf(request));
  const { 'Idempotency-Key': key } = readInput(header, { 'Idempotency-Key': request.header('Idempotency-Key') });
  const files = filesOf(request).map(({ originalname, buffer }) => [originalname, createHash('sha256').update(buffer).digest('hex')]);
  const body: unknown = request.body;
  const sent = { method: request.method, path: request.path, body: { ...(typeof body === 'object' ? body : {}) }, files };
  return { by, key, sha256: fingerprint(sent) };
});

function requestOf(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}

function whoOf(request: Request): SignedIn {
  const { signedIn } = contextOf(request);
  if (signedIn === undefined) throw new Refusal('not-signed-in', 'Hãy đăng nhập rồi làm lại.');
  return signedIn;
}
