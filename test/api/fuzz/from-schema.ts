import fc from 'fast-check';
import type { Schema } from './operations';

/** Days and instants, the odd ones among them. */
const DAYS = ['2026-11-25', '2024-02-29', '1900-01-01', '0001-01-01', '0000-01-01', '9999-12-31'];
const INSTANTS = ['2026-11-25T17:00:00+07:00', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999-23:59'];

/** Text as nobody types it, but programs send it. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202eab',
    '\u200b',
    'null',
    '__proto__',
    '{{7*7}}',
    '${7*7}',
    '\r\nX: y',
    '%',
    '\\',
    '../..',
  ),
  fc.constantFrom("'; DROP TABLE account; --", '1e309', '-0', 'ư'.repeat(300), 'e\u0301'.normalize('NFD')),
);

/** Anything that has the shape; what the schema does not say may be anything. */
export function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  const some = plain(schema);
  return schema['nullable'] === true ? fc.option(some) : some;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function plain(schema: Schema): fc.Arbitrary<unknown> {
  const { type, enum: values } = schema;
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return fc.oneof(...choices.filter(isSchema).map(fromSchema));
  if (Array.isArray(schema['allOf'])) return fromSchema(Object.assign({}, ...schema['allOf']));
  if (Array.isArray(values)) return fc.constantFrom(...values);
  switch (type) {
    case 'object':
      return object(schema);
    case 'array':
      return fc.array(isSchema(schema['items']) ? fromSchema(schema['items']) : fc.jsonValue(), {
        minLength: numberOf(schema['minItems'], 0),
        maxLength: Math.min(numberOf(schema['maxItems'], 3), 3),
      });
    case 'string':
      return text(schema);
    case 'integer':
    case 'number': {
      const span = {
        min: Math.max(numberOf(schema['minimum'], -(2 ** 31)), -(2 ** 31)),
        max: Math.min(numberOf(schema['maximum'], 2 ** 31), 2 ** 31),
      };
      return type === 'integer' ? fc.integer(span) : fc.double({ ...span, noNaN: true });
    }
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue();
  }
}

function object(schema: Schema): fc.Arbitrary<unknown> {
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const known = fc.record(Object.fromEntries(properties.map(([name, one]) => [name, fromSchema(isSchema(one) ? one : {})])), {
    requiredKeys: required,
  });
  const { additionalProperties } = schema;
  if (!isSchema(additionalProperties)) return known;
  const more = fc.dictionary(fc.oneof(oddText, fc.constantFrom('reviews', 'branches', 'discipline')), fromSchema(additionalProperties), {
    maxKeys: 3,
  });
  return fc.tuple(known, more).map(([one, other]) => ({ ...other, ...one }));
}

function text(schema: Schema): fc.Arbitrary<string> {
  if (schema['format'] === 'uuid') return fc.uuid();
  if (schema['format'] === 'date') return fc.constantFrom(...DAYS);
  if (schema['format'] === 'date-time') return fc.constantFrom(...INSTANTS);
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern']));
  const [least, most] = [numberOf(schema['minLength'], 0), Math.min(numberOf(schema['maxLength'], 40), 40)];
  return fc.oneof(
    oddText.filter(({ length }) => length >= least && length <= most),
    fc.string({ minLength: least, maxLength: most }),
  );
}
