import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './local/root';

const service = z.looseObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string(), target: z.string().optional() }).optional(),
  command: z.array(z.string()).optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()).optional(),
});
const compose = z.looseObject({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.unknown()),
});

export type Service = z.output<typeof service>;

/** deploy/compose.yaml as docker reads it, what is merged into a service merged. @throws ZodError where it has another shape */
export function readCompose(): z.output<typeof compose> {
  return compose.parse(parse(readFileSync(join(projectRoot(), 'deploy/compose.yaml'), 'utf8'), { merge: true }));
}
