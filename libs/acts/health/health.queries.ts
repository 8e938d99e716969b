/** How things stand, in numbers; nobody's data. Ages in seconds, 0 where nothing waits. */
export interface Gauges {
  /** How many news the relay has not delivered. */
  readonly undelivered: number;
  /** Age of the oldest of them. */
  readonly outboxAge: number;
  readonly wakesUnseen: number;
  /** How late the latest live moment is. */
  readonly lateness: number;
  /** Age of the oldest message that waits to be sent. */
  readonly unsent: number;
  readonly stalledMoments: number;
}

export abstract class HealthQueries {
  /** Resolves where the database answers; rejects where not. */
  abstract ready(): Promise<void>;
  abstract gauges(): Promise<Gauges>;
}
