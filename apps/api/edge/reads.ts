import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Authorized } from '@libs/acts/access/authorize';
import type { About } from '@libs/acts/access/role.repository';
import type { Act } from '@libs/domain/access/permissions';
import { id } from './found';
import { readInput } from './invalid-input';
import { contextOf } from './request';

export const READS = 'dondoc:reads';

type Keys<T> = T extends unknown ? keyof T : never;
/** What is read, and which part of the path says about what: `{ campaignId: 'id' }`. */
export interface Reading {
  readonly act: Act | 'anybody';
  readonly about: Partial<Record<Keys<About>, string>>;
}

/**
 * A route that only shows something: which line of the table of permissions lets people see it. A signed-in route that neither says this
 * nor is an act is refused to everybody, so that none can be forgotten.
 */
export function Reads(act: Act | 'anybody', about: Reading['about'] = {}): MethodDecorator {
  return SetMetadata(READS, { act, about } satisfies Reading);
}

/** A route about one's own account: everybody may, for nobody but themselves. */
export const Own = (): MethodDecorator => Reads('anybody');

/** The matter that a request's path names. @throws InvalidInput where it is no id of ours */
export function aboutOf({ about }: Reading, request: Request): About {
  const [key, parameter] = Object.entries(about)[0] ?? [];
  if (key === undefined || parameter === undefined) return {};
  return { [key]: readInput(id, request.params[parameter]) };
}

/** What the table lets this person see of what they asked for. */
export const Seen = createParamDecorator((_: unknown, context: ExecutionContext): Authorized => {
  const { seen } = contextOf(context.switchToHttp().getRequest<Request>());
  if (seen === undefined) throw new Error('a route shows something without @Reads');
  return seen;
});
