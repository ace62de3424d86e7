import type { DomainEvent, EventDefinition, Recorded } from '#libs/domain/kernel';
import type { EventMetadata, Recordable, RecordedEvent } from '#libs/ports';
import { definitionOf } from './catalogue';

/** An event that cannot be read: its type is unknown or its data does not fit. Names the position, never the data. */
export class UnreadableEvent extends Error {
  constructor(
    readonly eventType: string,
    readonly position: string,
    readonly why: string,
  ) {
    super(`event ${eventType} at position ${position} cannot be read: ${why}`);
    this.name = 'UnreadableEvent';
  }
}

/** Takes data written by an older version up to the present one, one step at a time. */
export function upcast(definition: EventDefinition, data: unknown, fromVersion: number): unknown {
  let current = data;
  for (let version = fromVersion; version < definition.version; version++) {
    const step = definition.upcast[version];
    if (step === undefined) throw new Error(`${definition.type} has no way from version ${version} to ${version + 1}`);
    current = step(current);
  }
  return current;
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

/** Reads an event: upcast step by step, parse when it was written by an older version, freeze. */
export const decode = (event: RecordedEvent): Recorded<DomainEvent> => freeze(decodeUnfrozen(event));

/**
 * As `decode`, without the freezing, which is a sixth of folding a whole log (measured): for the lists, whose folds are
 * proved pure by being the same whichever way they were built.
 */
export function decodeUnfrozen(event: RecordedEvent): Recorded<DomainEvent> {
  const definition = definitionOf(event.type);
  if (definition === undefined) throw new UnreadableEvent(event.type, event.position, 'no such type in the catalogue');
  const version = Number(event.metadata.schema);
  if (!(version >= 1 && version <= definition.version)) {
    throw new UnreadableEvent(event.type, event.position, `version ${event.metadata.schema} is newer than ours`);
  }
  return { type: event.type, data: current(definition, event, version), meta: metaOf(event) };
}

// Data of the present version was parsed when it was written and cannot have changed since: parsing each again on
// every replay would double its cost (research/performance 2.3).
function current(definition: EventDefinition, event: RecordedEvent, version: number): unknown {
  if (version === definition.version) return event.data;
  const parsed = definition.payload.safeParse(upcast(definition, event.data, version));
  if (!parsed.success)
    throw new UnreadableEvent(event.type, event.position, 'its older form does not fit the present one');
  return parsed.data;
}

function metaOf(event: RecordedEvent): Recorded<DomainEvent>['meta'] {
  const { recordedAt, actor, actorRole, source, commandId, correlation } = event.metadata;
  const { stream, revision, position } = event;
  return {
    eventId: event.id,
    stream,
    revision,
    position,
    recordedAt,
    actor,
    actorRole,
    source,
    commandId,
    asked: correlation,
  };
}

/** Writes an event: parsed against the newest version, which is the only one ever written. Throws on data that does not fit. */
export function encode(event: DomainEvent, id: string, metadata: Omit<EventMetadata, 'schema'>): Recordable {
  const definition = definitionOf(event.type);
  if (definition === undefined) throw new Error(`no event type ${event.type} in the catalogue`);
  const data = definition.payload.parse(event.data);
  return { id, type: event.type, data, metadata: { schema: String(definition.version), ...metadata } };
}
