import { join } from 'node:path';
import express, { type Express } from 'express';

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** The built web app: hashed files are kept for good, the page itself is asked for anew; every path that is no file is the page. */
export function serveWebApp(app: Express, root: string): void {
  app.use('/assets', express.static(join(root, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false, redirect: false }));
  app.use(express.static(root, { index: false, maxAge: 0, dotfiles: 'ignore', redirect: false }));
  app.get(/^\/(?!api\/|health\/|metrics$|assets\/)[^.]*$/, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(root, 'index.html'), (error: unknown) => {
      if (error) next();
    });
  });
}
