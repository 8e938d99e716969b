/**
 * A rule says no. Thrown by domain and acts, mapped by the edges (HTTP problem, CLI error, mail to the board); never a fault of the machine.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /**
   * @param code stable, kebab-case, for programs
   * @param message one Vietnamese sentence: what is wrong and what would do
   * @param about the article that refuses (`cite`) and the field concerned (`path`)
   */
  constructor(
    readonly code: string,
    message: string,
    readonly about: { readonly cite?: string; readonly path?: string; readonly status?: 'conflict' | 'not-found' | 'forbidden' } = {},
  ) {
    super(message);
  }
}
