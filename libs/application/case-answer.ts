import type { CaseView, Journey, Sights } from '#libs/domain/journey';
import type { CivilDate, GridReference } from '#libs/domain/kernel';

/** The two clocks a page can be asked about: what we knew by then, and how things stood on that day. */
export interface Moment {
  /** An instant (ISO 8601) or a day, which stands for its end in London. */
  readonly asKnownAt?: string;
  readonly asItWasOn?: CivilDate;
  /** How much of each relationship the reader is shown; left out, all of everybody: for deciding, never for showing. */
  readonly sights?: Sights;
}

/** One young person's case at a moment, folded live from their streams: never behind. */
export interface CaseAnswer {
  readonly youngPersonId: string;
  readonly journey: Journey;
  readonly view: CaseView;
  /** The day it answers for. */
  readonly day: CivilDate;
  readonly asKnownAt: string | null;
  /** The lens revision to send back with a form of this command. Throws on a name that is not a command. */
  seenBy(commandName: string): number;
}

/** Where postcodes are; those nobody knows are left out. */
export interface Gazetteer {
  locateMany(postcodes: readonly string[]): Promise<ReadonlyMap<string, GridReference>>;
}
