import type { z } from 'zod';
import type { Actor } from './actor';
import type { CivilDate } from './civil-date';
import type { DomainEvent, Recorded, StreamKind } from './define-event';

/** Why something was not done, in words a worker would use; `field` names the form field where there is one. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export type NonEmpty<T> = readonly [T, ...T[]];

/** What a decision gives: events to record (none when nothing is new), or every reason why not. */
export type Decision<E extends DomainEvent> =
  | {
      readonly kind: 'accepted';
      readonly events: readonly E[];
      /** What the asker is told beside the events: the outcome of each row of a return, say. Never recorded. */
      readonly report?: unknown;
    }
  | { readonly kind: 'rejected'; readonly reasons: NonEmpty<Reason> };

export const accept = <E extends DomainEvent>(...events: E[]): Decision<E> => ({ kind: 'accepted', events });

/** Rejects with all failing reasons at once; accepts `events` when there are none. */
export function acceptUnless<E extends DomainEvent>(reasons: readonly Reason[], events: readonly E[]): Decision<E> {
  const [first, ...rest] = reasons;
  return first === undefined ? { kind: 'accepted', events } : { kind: 'rejected', reasons: [first, ...rest] };
}

/**
 * The part of a young person's record that one kind of decision looks at. `types` are the only events it folds, so two
 * workers clash only when an event of these types has come between (the lens revision, ADR 0004).
 */
export interface Lens<State, E extends DomainEvent = DomainEvent> {
  readonly name: string;
  readonly types: readonly E['type'][];
  readonly initial: State;
  /** Total: every event type it declares is handled; it never throws for a business "no". */
  evolve(state: State, event: Recorded<E>): State;
}

/** Folds the events a lens declares, in the order of recording, and keeps the revision of the last one it used. */
export function foldLens<State, E extends DomainEvent>(
  lens: Lens<State, E>,
  events: Iterable<Recorded<DomainEvent>>,
): { readonly state: State; readonly lastUsed: number } {
  const wanted = new Set<string>(lens.types);
  let state = lens.initial;
  let lastUsed = -1;
  for (const event of events) {
    if (!wanted.has(event.type)) continue;
    state = lens.evolve(state, event as Recorded<E>);
    lastUsed = event.meta.revision;
  }
  return { state, lastUsed };
}

/** What the outside knows when a decision is taken. */
export interface BaseFacts {
  readonly today: CivilDate;
  readonly actor: Actor;
}

/**
 * One thing that can be asked of a young person's record: its name, its input, the part of the record it looks at, and
 * the decision. `Extra` is what else must be known (an assessment, say), gathered by the application.
 */
export interface CommandDefinition<Input, State, Extra = object> {
  readonly name: string;
  readonly stream: StreamKind;
  readonly input: z.ZodType<Input>;
  readonly lens: Lens<State>;
  readonly decide: (input: Input, state: State, facts: BaseFacts & Extra) => Decision<DomainEvent>;
}

/** Declares a command. */
export const defineCommand = <Input, State, Extra = object>(
  definition: CommandDefinition<Input, State, Extra>,
): CommandDefinition<Input, State, Extra> => definition;
