/** On whose behalf an act is performed, and through which edge. */
export interface Actor {
  readonly tenantId: string;
  /** Null for the machine and for a rehearsal's script. */
  readonly accountId: string | null;
  /** When the password was last given in this session (UTC ms); only of people at the web. */
  readonly confirmedAt?: number;
  /** The address it came from, where it came over the network. */
  readonly from?: string | undefined;
  readonly via: 'web' | 'rehearsal' | 'machine' | 'cli';
}

/** What the machine does when a moment has come. */
export function machine(tenantId: string): Actor {
  return { tenantId, accountId: null, via: 'machine' };
}
