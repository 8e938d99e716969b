import type { Request } from 'express';
import type {} from 'multer';
import type { Authorized } from '@libs/acts/access/authorize';
import type { SignedIn } from '@libs/acts/access/sessions';

/** What the edge knows of a request beside what was sent. */
export interface Context {
  readonly requestId: string;
  /** Set once the session is known. */
  signedIn?: SignedIn;
  /** Set where the route only shows something, once the table has let it. */
  seen?: Authorized;
  /** Set where the request was refused: why, by the problem's code. */
  refused?: string;
}

const contexts = new WeakMap<Request, Context>();

export function openContext(request: Request, requestId: string): Context {
  const context: Context = { requestId };
  contexts.set(request, context);
  return context;
}

export function contextOf(request: Request): Context {
  return contexts.get(request) ?? openContext(request, 'unknown');
}

/** The files that a form brought, in its order. */
export function filesOf({ files }: Request): readonly Express.Multer.File[] {
  return Array.isArray(files) ? files : [];
}
