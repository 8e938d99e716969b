import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, map } from 'rxjs';
import { z } from 'zod';
import { ANSWER_SCHEMA } from './answers';

/** Nothing leaves that the contract does not name: the answer passes through its strict schema. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<unknown, unknown> {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const schema = this.reflector.get<unknown>(ANSWER_SCHEMA, context.getHandler());
    return schema instanceof z.ZodType ? next.handle().pipe(map((answer) => schema.parse(answer))) : next.handle();
  }
}
