/**
 * What became of a text that somebody typed: its value (with a remark where it was understood but deserves a second look), or a fault.
 * Remarks and faults are whole Vietnamese sentences; a fault says what would do.
 */
export type Reading<T> = { readonly value: T; readonly remark?: string } | { readonly fault: string };
