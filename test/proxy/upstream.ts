import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What comes through the proxy, and a stream whose second event waits until somebody says that the first was seen. */
export interface Upstream {
  readonly port: number;
  readonly seen: IncomingMessage[];
  /** Lets `/events` send its second event and end. */
  goOn(): void;
  stop(): void;
}

/** In the api's place: answers 200 to everything, `/events` as server-sent events. */
export async function startUpstream(): Promise<Upstream> {
  const seen: IncomingMessage[] = [];
  let goOn: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => (goOn = resolve));
  const server: Server = createServer((request, response) => {
    seen.push(request);
    request.resume();
    if (request.url !== '/events') return void response.end('ok');
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('data: first\n\n');
    void allowed.then(() => response.end('data: second\n\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, seen, goOn, stop: () => void server.close() };
}
