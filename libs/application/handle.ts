import {
  isCivilDate,
  type BaseFacts,
  type CommandDefinition,
  type Decision,
  type DomainEvent,
  type Lens,
  type NonEmpty,
  type Reason,
  type Recorded,
} from '#libs/domain/kernel';
import type { EventLog, Recordable } from '#libs/ports';
import type { StreamReader } from './stream-reader';
import type { z } from 'zod';
import { digestOf } from './identity';
import type { CommandEnvelope, Outcome } from './messages';
import { streamOf, type WholeStream } from './read-journey';
import type { Recorder } from './recorder';

/** How often a lost race is run again, unseen, before the asker is told to try again. */
export const APPEND_ATTEMPTS_MAX = 8;

/** A command whose state and extra facts are its own business. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each row of the table has its own state and facts
export type AnyCommand = CommandDefinition<any, any, any>;

/** What else a decision must know, worked out from the same reading of the stream that is decided on. */
export type Gather = (
  command: AnyCommand,
  asked: {
    readonly input: unknown;
    readonly envelope: CommandEnvelope;
    readonly own: WholeStream;
    readonly facts: BaseFacts;
  },
) => Promise<object>;

export interface HandlerParts {
  readonly log: EventLog;
  readonly streams: StreamReader;
  readonly recorder: Recorder;
  readonly gather: Gather;
}

/**
 * The one handler: read, find an earlier outcome, fold the lens, check what the asker had seen, gather facts, decide,
 * append at the exact revision; run again when somebody else was first. A decision is never taken on stale evidence,
 * and a worker is turned away only when what they were looking at has changed (ADR 0004).
 */
export async function handleCommand(
  parts: HandlerParts,
  command: AnyCommand,
  envelope: CommandEnvelope,
  raw: unknown,
): Promise<Outcome> {
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) return { kind: 'rejected', reasons: reasonsFrom(parsed.error) };
  const asked = { command, envelope, input: parsed.data as unknown };
  for (let attempt = 1; attempt <= APPEND_ATTEMPTS_MAX; attempt++) {
    const outcome = await attemptOnce(parts, asked);
    if (outcome !== 'lost-race') return outcome;
  }
  return { kind: 'busy' };
}

interface Asked {
  readonly command: AnyCommand;
  readonly envelope: CommandEnvelope;
  readonly input: unknown;
}

async function attemptOnce(parts: HandlerParts, asked: Asked): Promise<Outcome | 'lost-race'> {
  const { command, envelope, input } = asked;
  const stream = streamOf(command.stream, envelope.youngPersonId);
  const own = await parts.streams.whole(stream);
  const lens = parts.streams.folded(stream, own, command.lens as Lens<unknown>);
  const earlier = outcomeOf(asked, own.events, lens.lastUsed);
  if (earlier !== undefined) return earlier;
  if (envelope.seenAt !== undefined && lens.lastUsed > envelope.seenAt) return staleView(command, own, envelope.seenAt);
  const facts = baseFacts(parts.recorder, envelope);
  const extra = await parts.gather(command, { input, envelope, own, facts });
  const decision: Decision<DomainEvent> = command.decide(input, lens.state, { ...facts, ...extra });
  if (decision.kind === 'rejected') return decision;
  return record(parts, asked, { own, lastUsed: lens.lastUsed, decision });
}

interface Decided {
  readonly own: WholeStream;
  /** Revision of the last event the decision rests on. */
  readonly lastUsed: number;
  readonly decision: Extract<Decision<DomainEvent>, { kind: 'accepted' }>;
}

async function record(
  parts: HandlerParts,
  asked: Asked,
  { own, lastUsed, decision }: Decided,
): Promise<Outcome | 'lost-race'> {
  const { command, envelope, input } = asked;
  const stamped = parts.recorder.stamp({ name: command.name, input, envelope }, decision.events, lastRecordedAt(own));
  const [first, ...rest] = stamped;
  const report = decision.report === undefined ? {} : { report: decision.report };
  if (first === undefined) {
    return { kind: 'done', position: lastPosition(own), events: 0, lens: lastUsed, ...report };
  }
  const stream = streamOf(command.stream, envelope.youngPersonId);
  const appended = await parts.log.append(stream, own.revision, [first, ...rest]);
  if (appended.kind === 'conflict') return 'lost-race';
  const lensNow = newestSeen(command, [first, ...rest], appended.revision) ?? lastUsed;
  return { kind: 'done', position: appended.position, events: stamped.length, lens: lensNow, ...report };
}

/** A command that was already recorded answers as it did, if it asks the same thing. */
function outcomeOf(asked: Asked, events: readonly Recorded<DomainEvent>[], lens: number): Outcome | undefined {
  const mine = events.filter((event) => event.meta.commandId === asked.envelope.commandId);
  const last = mine.at(-1);
  if (last === undefined) return undefined;
  if (last.meta.asked !== digestOf(asked.command.name, asked.input)) {
    const message = 'This form was already sent with other answers. Open the page again before sending more.';
    return { kind: 'rejected', reasons: [{ code: 'command-reused', message }] };
  }
  return { kind: 'done', position: last.meta.position, events: mine.length, lens };
}

function staleView(command: AnyCommand, own: WholeStream, seenAt: number): Outcome {
  const since = own.events.filter((e) => e.meta.revision > seenAt && command.lens.types.includes(e.type));
  return {
    kind: 'stale',
    changed: [...new Set(since.map((e) => e.type))],
    lens: since.at(-1)?.meta.revision ?? seenAt,
  };
}

function baseFacts(recorder: Recorder, envelope: CommandEnvelope): BaseFacts {
  const today = recorder.today();
  if (!isCivilDate(today)) throw new Error('the clock gave no civil date');
  return { today, actor: envelope.actor };
}

function newestSeen(command: AnyCommand, events: NonEmpty<Recordable>, lastRevision: number): number | undefined {
  for (let back = 0; back < events.length; back++) {
    const event = events[events.length - 1 - back];
    if (event !== undefined && command.lens.types.includes(event.type)) return lastRevision - back;
  }
  return undefined;
}

const lastPosition = (own: WholeStream): string => own.events.at(-1)?.meta.position ?? '0'.repeat(20);
const lastRecordedAt = (own: WholeStream): string => own.events.at(-1)?.meta.recordedAt ?? '';

/** What is wrong with an input, as reasons beside their fields. */
export function reasonsFrom(error: z.ZodError): NonEmpty<Reason> {
  const reasons = error.issues.map((issue) => ({
    code: 'invalid',
    message: issue.message,
    field: issue.path.join('.'),
  }));
  const [first = { code: 'invalid', message: 'Check what you entered' }, ...rest] = reasons;
  return [first, ...rest];
}
