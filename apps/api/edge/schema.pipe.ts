import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { readInput } from './invalid-input';

/** Reads body, query and path by the schema that stands at the parameter; Nest's own pipe knows no Vietnamese. */
@Injectable()
export class SchemaPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    return schema instanceof z.ZodType && type !== 'custom' ? readInput(schema, value) : value;
  }
}
