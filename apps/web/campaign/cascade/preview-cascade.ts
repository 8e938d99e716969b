import type { CascadeRequest } from '@libs/contracts/cascade';
import type { CascadePreview } from '@libs/contracts/cascade-preview';
import type { FormError } from '../../design/form-error';
import { post } from '../../http/send';

/** What launching all of them would do; changes nothing. */
export const previewCascade = (request: CascadeRequest): Promise<CascadePreview> => post('/cascades/preview', request);

/** What is refused, each body's at its own control. */
export function refusalsOf({ lower }: CascadePreview, fieldOf: (organisation: string) => string): FormError[] {
  return lower.flatMap(({ organisation, refusals }) =>
    refusals.map(({ message, article }) => ({ field: fieldOf(organisation), message, ...(article === '' ? {} : { article }) })),
  );
}
