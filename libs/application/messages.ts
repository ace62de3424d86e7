import type { Actor, Reason, NonEmpty } from '#libs/domain/kernel';
import type { Position, Revision } from '#libs/ports';

/** Everything about an asking that is not what is asked: who, about whom, and what they were looking at. */
export interface CommandEnvelope {
  /** Made when the form was rendered: asking twice with one id has one effect. */
  readonly commandId: string;
  /** Whose stream it is: a young person's uuid; for a command about a home, the home's. */
  readonly youngPersonId: string;
  readonly actor: Actor;
  /** The lens revision that the page showed; undefined when nothing was looked at (an import). */
  readonly seenAt?: Revision;
  /** `planner`, `cli`, `903:2018:episodes`… */
  readonly source: string;
}

/** What came of a command. */
export type Outcome =
  | {
      readonly kind: 'done';
      /** Where the log stands with this command in it; lists wait for it. */
      readonly position: Position;
      readonly events: number;
      /** The lens revision afterwards. */
      readonly lens: Revision;
      readonly report?: unknown;
    }
  | { readonly kind: 'rejected'; readonly reasons: NonEmpty<Reason> }
  /** Somebody changed what this person was looking at; `changed` are the event types that came between. */
  | { readonly kind: 'stale'; readonly changed: readonly string[]; readonly lens: Revision }
  /** Lost every race; try again. */
  | { readonly kind: 'busy' };
