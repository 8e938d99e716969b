import type { FormError } from './form-error';

/** An error at a field whose text is longer than the API takes, said before it is sent. */
export function tooLong(field: string, what: string, text: string, longest: number): FormError[] {
  const length = text.trim().normalize('NFC').length;
  return length <= longest ? [] : [{ field, message: `${what} quá dài, nhiều nhất ${longest} ký tự; đang có ${length}.` }];
}
