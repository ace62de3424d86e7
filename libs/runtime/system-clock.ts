import { randomUUID } from 'node:crypto';
import type { Clock, Ids } from '#libs/ports';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date in London at a moment, `YYYY-MM-DD`. */
export function londonDay(moment: Date): string {
  const parts = new Map(london.formatToParts(moment).map((part) => [part.type, part.value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The machine's clock; days are London's. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => londonDay(new Date()),
};

/** Random identities. */
export const systemIds: Ids = { next: () => randomUUID() };

/** A clock that is set by hand, for playing a history that is already over (the demo) and for tests. */
export class SetClock implements Clock {
  constructor(private moment: string) {}

  /** Sets the moment, ISO 8601, UTC. */
  set(moment: string): void {
    this.moment = moment;
  }

  now(): string {
    return this.moment;
  }

  today(): string {
    return londonDay(new Date(this.moment));
  }
}
