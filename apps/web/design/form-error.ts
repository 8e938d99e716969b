import { createContext, useContext } from 'react';
import { headingFor, Refused, sentenceFor } from '../http/refused';

/** Something wrong with a form: at a field where `field` is given, else with the whole. */
export interface FormError {
  readonly field?: string;
  readonly message: string;
  /** The article of the rule that refused. */
  readonly article?: string;
  /** What the summary of errors is called because of it; where nothing is given, that the form is to be mended. */
  readonly heading?: string;
}

/** The errors of the form around a field. */
export const FormErrors = createContext<readonly FormError[]>([]);

/** The error to show beside a field; a part of it (`due.day`) counts as the field. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormErrors).find(({ field }) => field === name)?.message;
}

/**
 * What the API answered, at the fields of this form. `fields` says what each is called on screen, since the API knows them only by their
 * path; an error elsewhere is shown without a field.
 */
export function formErrorsOf(error: unknown, fields: Readonly<Record<string, string>> = {}): readonly FormError[] {
  if (error === undefined) return [];
  const heading = headingFor(error);
  if (!(error instanceof Refused)) return [{ heading, message: sentenceFor(error) }];
  const { article, path, errors } = error.problem;
  const at = (place: string | undefined): { field?: string } => {
    const field = Object.keys(fields).find((name) => place === name || place?.startsWith(`${name}.`) || place?.startsWith(`${name}[`));
    return field === undefined ? {} : { field };
  };
  if (errors === undefined || errors.length === 0) {
    const where = at(path);
    const about = { ...where, ...(where.field === undefined ? { heading } : {}), ...(article === undefined ? {} : { article }) };
    return [{ ...about, message: sentenceFor(error) }];
  }
  return errors.map(({ path: place, message }) => {
    const where = at(place);
    return { ...where, message: `${where.field === undefined ? place : (fields[where.field] ?? '')}: ${message}` };
  });
}
