/** Something the reader must know beside an answer: an open point, a shifted year, a day off. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly cite?: string;
}
