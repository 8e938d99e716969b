/** Somebody asks faster than is let through; nothing was done. */
export class TooFast extends Error {
  /** @param seconds after which the same request is let through; at least 1 */
  constructor(readonly seconds: number) {
    super('too fast');
  }
}
