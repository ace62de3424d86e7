/** The only source of the present moment. */
export interface Clock {
  /** Now, ISO 8601, UTC. */
  now(): string;
  /** Today's date in London, `YYYY-MM-DD`. */
  today(): string;
}

/** The only source of new identities. */
export interface Ids {
  /** A random UUID. */
  next(): string;
}
