/** What signing in leaves behind: failed tries, and browsers that are known. */
export interface SignInRepository {
  isKnownDevice(tokenSha256: string, login: string): Promise<boolean>;
  rememberDevice(tokenSha256: string, accountId: string): Promise<void>;
  /** Tries of the last quarter of an hour by their keys, which are locked against parallel tries until the transaction ends. */
  failures(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Returns the ids by which the tries are taken back; those that are too old to count are swept. */
  countFailures(keys: readonly string[]): Promise<readonly string[]>;
  takeBack(ids: readonly string[]): Promise<void>;
}
