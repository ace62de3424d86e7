import type { CivilDate } from '#libs/domain/kernel';

/** What happens on a day of the line: its sign on the line, and its words beside it. Words say all; the sign repeats it. */
export interface RunwayItem {
  readonly on: CivilDate;
  readonly sign: 'end' | 'replaced' | 'change' | 'past';
  readonly words: string;
}

/** A stretch of the line in which ends come together. */
export interface RunwayStretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly words: string;
}

/** A line of time to draw. */
export interface RunwayToDraw {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly today: CivilDate;
  /** Birthdays between, with the age. */
  readonly ages: readonly { readonly age: number; readonly on: CivilDate }[];
  readonly items: readonly RunwayItem[];
  readonly cliffs: readonly RunwayStretch[];
  /** Width in pixels it is drawn for; it grows in length as it must. */
  readonly width: number;
}
