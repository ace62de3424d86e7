import { EventLogError, type EventLog } from '#libs/ports';
import type { ProjectionStatus, ReadStore } from '#libs/read-store';
import type { HealthPart } from './health';

interface EventsPart {
  readonly log: EventLog;
  eventProblems(): readonly string[];
}

/** The log of events answers, and nothing is wrong with it that its operator must see to. */
export const eventsPart = (events: EventsPart): HealthPart => ({
  name: 'events',
  check: async () => {
    const answers = await events.log.head().then(() => true, isRefusal);
    if (!answers) return { ok: false, why: 'the log of events does not answer' };
    const problems = [...new Set(events.eventProblems())];
    return problems.length === 0 ? { ok: true } : { ok: false, why: problems.join('; ') };
  },
});

/** An account that may not read the whole log is told so: then the log does answer. */
const isRefusal = (error: unknown): boolean => error instanceof EventLogError && error.kind === 'notAllowed';

interface Lists {
  readonly projector: { status(): Promise<readonly ProjectionStatus[]> };
}

/** The lists answer and hold everything recorded: for whoever keeps them up. */
export const listsPart = ({ projector }: Lists): HealthPart => ({
  name: 'lists',
  check: async () => {
    const status = await projector.status().catch(() => undefined);
    if (status === undefined) return { ok: false, why: 'the lists do not answer' };
    const behind = status.filter((one) => !one.upToDate).map((one) => one.name);
    return behind.length === 0 ? { ok: true } : { ok: false, why: `catching up: ${behind.join(', ')}` };
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
