/** How a relationship is, as the picture draws it: solid, dashed, dotted or cut. `gained` is drawn solid with a plus. */
export type TieState = 'kept' | 'gained' | 'strained' | 'at-risk' | 'ended' | 'unknown';

/** Closeness by the young person's own rings, 1 closest to 4; null when they have not placed them. */
export type Ring = 1 | 2 | 3 | 4 | null;

export interface PersonInPicture {
  /** Unique in the picture. */
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
}

/** A line of the table that says the same as the picture. */
export interface PictureRow {
  readonly name: string;
  readonly role: string;
  readonly part: string;
  readonly ringInWords: string;
  readonly stateInWords: string;
  readonly href?: string;
}

export interface NetworkPicture {
  readonly title: string;
  /** Ready to stand in a page; every text in it is escaped. */
  readonly svg: string;
  readonly rows: readonly PictureRow[];
}

/** An upright box in the picture's own units; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const STATE_IN_WORDS: Readonly<Record<TieState, string>> = {
  kept: 'Going on',
  gained: 'Gained',
  strained: 'Strained or drifting',
  'at-risk': 'At risk',
  ended: 'Ended or cut',
  unknown: 'Not known',
};

export const ringInWords = (ring: Ring): string => (ring === null ? 'Not placed yet' : `Ring ${ring} of 4`);
