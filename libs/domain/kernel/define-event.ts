import type { z } from 'zod';

/** Whose information a field is. Fields not named are codes, dates and ids: `none`. */
export type PrivacyClass = 'young-person' | 'third-party' | 'child-voice';

/** Which stream an event type belongs to: one of a young person's, or a home's (design section 4). */
export type StreamKind = 'journey' | 'contactLog' | 'voice' | 'home';

/**
 * One event type as it stands on disk. STORAGE-FACING: `type` and field names are on disk for ever; a rename is a new
 * version with an upcaster, a new meaning is a new type.
 */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly context: string;
  readonly stream: StreamKind;
  readonly payload: Schema;
  readonly personal: Readonly<Record<string, PrivacyClass>>;
  /** From version n to n + 1, one pure step each. Fills `unknown`, never a guess. */
  readonly upcast: Readonly<Record<number, (old: unknown) => unknown>>;
}

/** Declares an event type. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  definition: EventDefinition<Type, Schema>,
): EventDefinition<Type, Schema> => definition;

/** An event as the domain sees it: its type and its facts. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  /** Where it came from, when that is other than the command's own source: `903:2018:episodes`. */
  readonly source?: string;
}

/** The domain event a definition describes. */
export type EventOf<D> =
  D extends EventDefinition<infer Type, infer Schema> ? DomainEvent<Type, z.infer<Schema>> : never;

/** What we recorded about the recording: our clock, our order, who and from where. */
export interface RecordedMeta {
  readonly eventId: string;
  readonly stream: string;
  /** Place in its own stream, from 0. */
  readonly revision: number;
  /** Place in the whole log: opaque text whose order is the order of recording. */
  readonly position: string;
  /** When we recorded it (ISO 8601, UTC). Order comes from `position`, never from this. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly actorRole: string;
  readonly source: string;
  readonly commandId: string;
  /** Digest of what was asked, so that one command id cannot stand for two askings. */
  readonly asked: string;
}

/** A domain event that has been recorded. */
export type Recorded<E extends DomainEvent> = E & { readonly meta: RecordedMeta };
