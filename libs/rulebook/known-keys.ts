import { z } from 'zod';

/** The keys a schema knows at a path, for a suggestion beside an unknown one; empty where any key would do. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const bare = unwrapped(schema);
  const [first, ...rest] = path;
  if (first === undefined)
    return bare instanceof z.ZodObject ? Object.keys(bare.shape) : bare instanceof z.ZodUnion ? ofOptions(bare, path) : [];
  if (bare instanceof z.ZodObject) {
    const inner = Object.entries<z.core.$ZodType>(bare.shape).find(([key]) => key === first);
    return inner === undefined ? [] : knownKeys(inner[1], rest);
  }
  if (bare instanceof z.ZodArray) return knownKeys(bare.element, rest);
  if (bare instanceof z.ZodRecord) return knownKeys(bare.valueType, rest);
  return bare instanceof z.ZodUnion ? ofOptions(bare, path) : [];
}

function ofOptions(union: z.ZodUnion, path: readonly PropertyKey[]): string[] {
  return union.options.flatMap((option) => knownKeys(option, path));
}

/** What stands inside `optional`, `default`, `nullable`. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return unwrapped(schema.unwrap());
  return schema;
}
