import {
  EventLogError,
  type Category,
  type EventMetadata,
  type NonEmptyArray,
  type Recordable,
  type Revision,
  type StreamName,
} from '#libs/ports';
import { jsonText } from './json-text';
import { categoryOf, isUuid } from './stream-name';

/** Most events in one append: an import cuts its work into pieces, so that nobody waits long behind one of them. */
export const EVENTS_PER_APPEND_MAX = 10_000;

/** STORAGE-FACING: type names are on disk for ever. Letters, digits and `. _ : / -`, so never a person's words. */
const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9._:/-]{0,119}$/;

const METADATA_FIELDS = [
  'schema',
  'commandId',
  'actor',
  'actorRole',
  'recordedAt',
  'correlation',
  'causation',
  'source',
] as const satisfies readonly (keyof EventMetadata)[];

/** An event checked and turned to text: what the caller does to its objects afterwards changes nothing here. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An append that is well formed; whether it is new, a retry or a conflict is for `judgeAppend`. */
export interface PreparedAppend {
  readonly stream: StreamName;
  readonly category: Category;
  readonly expected: Revision | 'none';
  readonly events: NonEmptyArray<PreparedEvent>;
}

/** Checks an append before anything is touched. Throws `badStreamName`, `badRequest` or `badEvent`, naming the field. */
export function prepareAppend(
  stream: StreamName,
  expected: Revision | 'none',
  events: NonEmptyArray<Recordable>,
): PreparedAppend {
  const category = categoryOf(stream);
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new EventLogError('badRequest', `expected: must be "none" or a revision from 0, not ${String(expected)}`);
  }
  const [first, ...rest] = events;
  if ((first as Recordable | undefined) === undefined) {
    throw new EventLogError('badRequest', 'events: an append needs at least one event');
  }
  if (events.length > EVENTS_PER_APPEND_MAX) {
    throw new EventLogError('badRequest', `events: more than ${EVENTS_PER_APPEND_MAX} in one append`);
  }
  const prepared = [prepareEvent(first, 0), ...rest.map((event, i) => prepareEvent(event, i + 1))] as const;
  refuseTwins(prepared);
  return { stream, category, expected, events: prepared };
}

function prepareEvent(event: Recordable, index: number): PreparedEvent {
  const where = `events[${index}]`;
  if (!isUuid(event.id)) throw new EventLogError('badEvent', `${where}.id: must be a UUID in lower case`);
  if (typeof event.type !== 'string' || !EVENT_TYPE.test(event.type)) {
    throw new EventLogError('badEvent', `${where}.type: must be a name of letters, digits and . _ : / -`);
  }
  return {
    id: event.id,
    type: event.type,
    data: jsonText(event.data, `${where}.data`),
    metadata: metadataText(event.metadata, where),
  };
}

function metadataText(metadata: EventMetadata, where: string): string {
  const fields = metadata as unknown as Readonly<Record<string, unknown>> | undefined;
  if (typeof fields !== 'object' || fields === null) {
    throw new EventLogError('badEvent', `${where}.metadata: is missing`);
  }
  for (const name of [...METADATA_FIELDS, ...Object.keys(fields)]) {
    if (typeof fields[name] !== 'string') {
      throw new EventLogError('badEvent', `${where}.metadata.${name}: must be text`);
    }
  }
  return JSON.stringify(fields);
}

function refuseTwins(events: readonly PreparedEvent[]): void {
  if (events.length === 1) return;
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new EventLogError('eventIdReused', 'events: two events of one append have the same id');
  }
}
