import { decode, definitionOf } from '#libs/event-catalogue';
import type { Category, FeedMessage, RecordedEvent } from '#libs/ports';
import { outwardOf } from './allow-list';
import { keysOf, type Keys } from './keys';
import type { Outward } from './outward';

/**
 * Before the name of every message. `.example` belongs to nobody: a deployment that is fed from for years sets a domain of
 * its own, once, before its first message.
 */
const DEFAULT_TYPE_PREFIX = 'example.throughline';
/** Where events come from that may be told. */
export const FEED_CATEGORIES: readonly Category[] = ['journey'];
const REVISION_DIGITS = 10;

/** What a feed is made with. */
export interface FeedMappingOptions {
  /** Names this deployment. */
  readonly source: string;
  /** Of this feed alone, at least 32 characters. */
  readonly secret: string;
  /** A domain of the deployment's own, the other way about: `uk.gov.somewhere.throughline`. */
  readonly typePrefix?: string;
}

/** Says what other systems are told of an event: nothing, when it is private. Throws `CannotBeTold`. */
export interface FeedMapping {
  (event: RecordedEvent): FeedMessage | undefined;
  /** Where events come from that may be told. */
  readonly categories: readonly Category[];
}

/** An event that ought to be told and cannot be: of a type or in a form that this version does not know. Holds nothing of it. */
export class CannotBeTold extends Error {
  override readonly name = 'CannotBeTold';
}

/** The name of a message's schema: a name for ever, not a place. The schemas stand in docs/feed-schemas. */
export const schemaIdOf = ({ name, major }: Pick<Outward, 'name' | 'major'>): string =>
  `tag:throughline.example,2026:feed/${name}.v${major}`;

/** The key of each young person in the feed, for whoever holds its secret. */
export const subjectKeys = (secret: string): ((youngPersonId: string) => string) => {
  const keysFor = keysOf(secret);
  return (youngPersonId) => keysFor(youngPersonId).subject;
};

/** Where the planner leads from a key to the young person, whoever may see them. */
export const linkTo = (subject: string): string => `/from-feed/${subject}`;

/** The mapping of one feed. Pure: the same event gives the same message for as long as the secret stays. */
export function feedMapping({ source, secret, typePrefix = DEFAULT_TYPE_PREFIX }: FeedMappingOptions): FeedMapping {
  const keysFor = keysOf(secret);
  const map = (event: RecordedEvent): FeedMessage | undefined => {
    const entry = outwardOf(event.type);
    if (entry === undefined) return nothingOf(event);
    const keys = keysFor(youngPersonOf(event.stream));
    const picked = entry.data.safeParse({ ...pickFrom(entry, event, keys), link: linkTo(keys.subject) });
    if (!picked.success) throw new CannotBeTold(`${event.type} does not fit ${schemaIdOf(entry)}`);
    return {
      id: event.id,
      source,
      type: `${typePrefix}.${entry.name}.v${entry.major}`,
      subject: keys.subject,
      time: event.metadata.recordedAt,
      dataschema: schemaIdOf(entry),
      sequence: String(event.revision).padStart(REVISION_DIGITS, '0'),
      data: picked.data,
    };
  };
  return Object.assign(map, { categories: FEED_CATEGORIES });
}

// A private type is passed over. One that nobody here knows was written by a newer version, which may tell of it: passing over it
// would lose it for ever.
function nothingOf(event: RecordedEvent): undefined {
  if (definitionOf(event.type) === undefined) throw new CannotBeTold(`${event.type} is not known to this version`);
  return undefined;
}

function pickFrom(entry: Outward, event: RecordedEvent, keys: Keys): Readonly<Record<string, unknown>> {
  try {
    return entry.pick(decode(event).data as never, keys);
  } catch {
    throw new CannotBeTold(`${event.type} cannot be read as ${schemaIdOf(entry)}`);
  }
}

const youngPersonOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
