import { endOfLondonDay, isCivilDate, type CivilDate } from '#libs/domain/kernel';
import { dayWords, momentWords } from '#libs/web-kit';

/**
 * The moment a case page speaks of, on both clocks: `asKnownAt` chooses what had been recorded by then, `asItWasOn` the
 * day it is about. Both stand in the address, so that a colleague who opens it sees the same.
 */
export interface Moment {
  /** ISO 8601, UTC. */
  readonly asKnownAt?: string;
  readonly asItWasOn?: CivilDate;
  /** Whether either is set: then nothing can be recorded. */
  readonly set: boolean;
  /** The same, for the query of every link on the page. */
  readonly question: Readonly<Record<string, string | undefined>>;
}

/** A date in the address that is none. */
export class NoSuchMoment extends Error {
  override readonly name = 'NoSuchMoment';
  readonly statusCode = 400;
}

const DAY_MS = 86_400_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** The moment an address asks for. Throws NoSuchMoment when what it says is no moment: today must not pass for the past. */
export function momentOf(query: unknown): Moment {
  const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
  const asKnownAt = instantOf(asked['asKnownAt']);
  const asItWasOn = dayOf(asked['asItWasOn']);
  return {
    ...(asKnownAt === undefined ? {} : { asKnownAt }),
    ...(asItWasOn === undefined ? {} : { asItWasOn }),
    set: asKnownAt !== undefined || asItWasOn !== undefined,
    question: { asKnownAt, asItWasOn },
  };
}

/** An instant, or a day: then everything that was recorded by the end of it in London. */
function instantOf(text: unknown): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (typeof text === 'string' && isCivilDate(text)) return endOfLondonDay(text);
  if (typeof text === 'string' && INSTANT.test(text) && !Number.isNaN(Date.parse(text))) {
    return new Date(text).toISOString();
  }
  throw new NoSuchMoment('asKnownAt is no moment');
}

function dayOf(text: unknown): CivilDate | undefined {
  if (text === undefined || text === '') return undefined;
  if (typeof text === 'string' && isCivilDate(text)) return text;
  throw new NoSuchMoment('asItWasOn is no day');
}

/** The instant at which London's clocks show a day and a time, `HH:MM`. They stand at UTC, or an hour ahead of it. */
export function inLondon(day: CivilDate, time: string): string {
  const midnightNext = Date.parse(endOfLondonDay(day)) + 1;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(midnightNext - DAY_MS + hours * 3_600_000 + minutes * 60_000).toISOString();
}

/** What the banner says: both dates, always, so that nobody has to know which one is meant by leaving it out. */
export function momentInWords(moment: Moment, day: CivilDate): string {
  const known =
    moment.asKnownAt === undefined ? 'what we know now' : `what we knew on ${momentWords(moment.asKnownAt)}`;
  return `Showing ${known}, as things were on ${dayWords(day)}.`;
}
