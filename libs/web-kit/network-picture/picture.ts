/**
 * How a relationship is, as the picture draws it. Every state has a look of its own in `looks.ts`, told apart without colour.
 * The first eight are how things stand; `gained` and `at-risk` are what a move would do; `ended` and `unknown` are both.
 */
export type TieState =
  | 'kept'
  | 'drifting'
  | 'strained'
  | 'paused'
  | 'lapsed'
  | 'severed'
  | 'restricted'
  | 'gained'
  | 'at-risk'
  | 'ended'
  | 'unknown';

/** Closeness by the young person's own rings, 1 closest to 4; null when they have not placed them. */
export type Ring = 1 | 2 | 3 | 4 | null;

/** What sets somebody apart from another picture of the same person's life, by shape and in words under their name. */
export interface Mark {
  readonly shape: 'new' | 'gone';
  /** A few words: "New", "Not there later". */
  readonly words: string;
}

export interface PersonInPicture {
  /** Unique in the picture; the same for the same person in two pictures that are compared. */
  readonly key: string;
  readonly name: string;
  /** Who they are, in words: aunt, football coach. */
  readonly role: string;
  readonly ring: Ring;
  /** Part of life, in words: Family, School and work. */
  readonly part: string;
  readonly state: TieState;
  /** In words, where other than the state's own: "not seen for 97 days". */
  readonly stateInWords?: string;
  readonly mark?: Mark;
  readonly href?: string;
}

export interface NetworkToDraw {
  /** Unique on the page; needed when two pictures stand on one page (before and after). */
  readonly id?: string;
  /** Names the picture to those who cannot see it: "People who matter to Robin". */
  readonly title: string;
  /** What stands in the middle. */
  readonly centre: string;
  readonly people: readonly PersonInPicture[];
  /** The parts of life, clockwise from the top; by first person when not given. */
  readonly parts?: readonly string[];
  /** Words of the legend, where other than the state's own. */
  readonly legend?: Readonly<Partial<Record<TieState, string>>>;
}

/** A line of the table that says the same as the picture. */
export interface PictureRow {
  readonly name: string;
  readonly role: string;
  readonly part: string;
  readonly ringInWords: string;
  readonly stateInWords: string;
  readonly markInWords?: string;
  readonly href?: string;
}

export interface NetworkPicture {
  readonly title: string;
  /** Ready to stand in a page; every text in it is escaped. */
  readonly svg: string;
  readonly rows: readonly PictureRow[];
}

export const ringInWords = (ring: Ring): string => (ring === null ? 'Not placed yet' : `Ring ${ring} of 4`);
