import { z } from 'zod';

/** A JSON Schema as openapi.json has it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** What is answered under a status: of which type, and of which shape where it is JSON. */
export interface Declared {
  readonly type: string;
  readonly schema: Schema;
}

/** One route as openapi.json describes it. */
export interface Operation {
  /** `POST /campaigns/:id/pause`. */
  readonly route: string;
  readonly parameters: readonly Parameter[];
  readonly body: Declared | null;
  readonly answers: Readonly<Record<string, Declared>>;
  /** Whether it can be called by somebody who is not signed in. */
  readonly open: boolean;
}

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
const document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z
          .array(
            z.object({
              name: z.string(),
              in: z.enum(['path', 'query', 'header']),
              required: z.boolean().default(false),
              schema: z.record(z.string(), z.unknown()),
            }),
          )
          .default([]),
        requestBody: z.object({ content }).optional(),
        responses: z.record(z.string(), z.object({ content: content.optional() })),
        security: z.array(z.record(z.string(), z.unknown())).default([]),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** Reads openapi.json. @throws where an answer is declared without a type */
export function operationsOf(openApi: unknown): Operation[] {
  const { paths, components } = document.parse(openApi);
  const declared = (described: z.infer<typeof content> | undefined): Declared => {
    const [first] = Object.entries(described ?? {});
    if (first === undefined) throw new Error('an answer without a type');
    const [type, { schema }] = first;
    const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
    return { type, schema: name === undefined ? schema : (components.schemas[name] ?? {}) };
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody, responses, security }]): Operation => {
      const answers = Object.fromEntries(
        Object.entries(responses).map(([status, { content: described }]) => [status, declared(described)]),
      );
      const route = `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`;
      const body = requestBody === undefined ? null : declared(requestBody.content);
      return { route, parameters, body, answers, open: security.some((way) => Object.keys(way).length === 0) };
    }),
  );
}
