import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problem } from '@libs/contracts/problem';

export const ANSWER_SCHEMA = 'dondoc:answer';

/** What a route answers: status and shape, declared in openapi.json and held to on the way out. */
export function Answers(status: 200 | 201, schema: z.ZodType, description = 'Thành công'): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SetMetadata(ANSWER_SCHEMA, schema),
    ApiResponse({ status, description, standardSchema: schema }),
    Problems(),
  );
}

/** The problems any route may answer. */
export function Problems(): MethodDecorator {
  return ApiResponse({
    status: 'default',
    description: 'Vấn đề (RFC 9457): mã, câu giải thích, điều khoản',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
}

export const PROBLEM_SCHEMA = problem;
