/**
 * Sign-ins that were ended before their time. A session lives in its cookie; this is what makes a copy of that cookie
 * worth nothing, on every planner and after a restart.
 */
export interface EndedSessions {
  /** Durable when it answers. `until` (ISO 8601, UTC) is when its cookie would have been over anyway: after that it may be forgotten. */
  end(sessionId: string, until: string): Promise<void>;
  isEnded(sessionId: string): Promise<boolean>;
  /** Forgets those whose cookies were over before an instant, and says how many. */
  forget(overBefore: string): Promise<number>;
  close(): Promise<void>;
}
