import { Counter, Histogram, type Registry } from 'prom-client';
import type { EventLog } from '#libs/ports';

/** Seconds. One sync of a good disk is about a millisecond; somebody waits from a second on. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** The same log, with how long its appends take and how often they meet somebody else's. Neither streams nor types are kept. */
export function measureLog(registry: Registry, log: EventLog): EventLog {
  const times = new Histogram({
    name: 'throughline_append_duration_seconds',
    help: 'How long the event store took to answer an append, by how it answered.',
    labelNames: ['outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const conflicts = new Counter({
    name: 'throughline_append_conflicts_total',
    help: 'Appends that found that somebody else had recorded in the same stream first.',
    registers: [registry],
  });
  const append: EventLog['append'] = async (...request) => {
    const stop = times.startTimer();
    try {
      const answer = await log.append(...request);
      stop({ outcome: answer.kind });
      if (answer.kind === 'conflict') conflicts.inc();
      return answer;
    } catch (error) {
      stop({ outcome: 'failed' });
      throw error;
    }
  };
  return {
    append,
    readStream: (...request) => log.readStream(...request),
    readAll: (request) => log.readAll(request),
    subscribe: (request) => log.subscribe(request),
    head: () => log.head(),
    close: () => log.close(),
  };
}
