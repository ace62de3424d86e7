import type { Relay } from '#libs/integration';
import { EventLogError, type EventLog, type IntegrationFeed } from '#libs/ports';
import type { ProjectionStatus, ReadStore } from '#libs/read-store';
import type { HealthPart, PartHealth } from './health';

interface EventsPart {
  readonly log: EventLog;
  eventProblems(): readonly string[];
}

/** The log of events answers, and nothing is wrong with it that its operator must see to. */
export const eventsPart = (events: EventsPart): HealthPart => ({
  name: 'events',
  check: async () => {
    const answer = await answerOf(events.log);
    // An account that may not read the whole log is told so: then the log does answer.
    return answer === 'silent' ? SILENT : problemsOf(events);
  },
});

/** The same for whoever must read the whole log. */
export const wholeLogPart = (events: EventsPart): HealthPart => ({
  name: 'events',
  check: async () => {
    const answer = await answerOf(events.log);
    if (answer === 'refuses') return { ok: false, why: 'the account in THROUGHLINE_EVENTS may not read the whole log' };
    return answer === 'silent' ? SILENT : problemsOf(events);
  },
});

const SILENT: PartHealth = { ok: false, why: 'the log of events does not answer' };

const answerOf = (log: EventLog): Promise<'answers' | 'refuses' | 'silent'> =>
  log.head().then(
    () => 'answers',
    (error: unknown) => (error instanceof EventLogError && error.kind === 'notAllowed' ? 'refuses' : 'silent'),
  );

function problemsOf(events: EventsPart): PartHealth {
  const problems = [...new Set(events.eventProblems())];
  return problems.length === 0 ? { ok: true } : { ok: false, why: problems.join('; ') };
}

interface Lists {
  readonly projector: { status(): Promise<readonly ProjectionStatus[]> };
}

/** The lists answer and hold everything recorded: for whoever keeps them up. */
export const listsPart = ({ projector }: Lists): HealthPart => ({
  name: 'lists',
  check: async () => {
    const status = await projector.status().catch(() => undefined);
    if (status === undefined) return { ok: false, why: 'the lists do not answer' };
    const lag = Math.max(0, ...status.map((one) => one.lag ?? 0));
    const behind = status.filter((one) => one.upToDate !== true).map((one) => one.name);
    return behind.length === 0 ? { ok: true, lag } : { ok: false, lag, why: `catching up: ${behind.join(', ')}` };
  },
});

/** The lists can be asked: for whoever only shows them. How far they are is for the projector to say. */
export const listsAnswerPart = ({ lists }: { readonly lists: Pick<ReadStore, 'byLocalId'> }): HealthPart => ({
  name: 'lists',
  check: async () => {
    const answers = await lists.byLocalId('').then(
      () => true,
      () => false,
    );
    return answers ? { ok: true } : { ok: false, why: 'the lists do not answer' };
  },
});

interface Feed {
  readonly feed: IntegrationFeed;
  readonly relay: Relay;
}

const AGAIN =
  'the log was put back from a copy, or is another one: what may be other than before is being published again';

/** The feed takes what is published, and this relay, or another, is publishing. What waits is said, and is no fault. */
export const feedPart = ({ feed, relay }: Feed): HealthPart => ({
  name: 'feed',
  check: async () => {
    const status = await relay.status().catch(() => undefined);
    if (status === undefined) return { ok: false, why: 'how far the feed has been published cannot be asked' };
    const { lag, state, lastError, tellingAgain } = status;
    const health = await feed.health();
    if (!health.ok) return { ok: false, lag, why: health.why ?? 'the feed does not answer' };
    if (tellingAgain) return { ok: false, lag, why: AGAIN };
    if (state === 'following' || state === 'waiting') return { ok: true, lag };
    return { ok: false, lag, why: [state, lastError].filter((part) => part !== undefined).join(': ') };
  },
});
