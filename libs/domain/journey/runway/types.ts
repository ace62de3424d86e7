import type { CivilDate } from '../../kernel';
import type { EndRef, SupportOnDay } from '../../supports';

export type EndKind =
  'home' | 'worker' | 'money' | 'programme' | 'age-limited-service' | 'course' | 'other' | 'keeps-in-touch' | 'contact';

/** Somebody who is lost, or may be, with something that ends. */
export interface PersonLost {
  readonly relationshipId: string;
  readonly name: string;
}

/** What can be done about an end: it can be moved later, or it cannot and something has to come instead. */
export type Way =
  { readonly kind: 'extend'; readonly supportId: string } | { readonly kind: 'hand-over'; readonly why: string };

/** Something that ends. `on` is the day it is over. */
export interface RunwayEnd {
  readonly key: string;
  readonly ref: EndRef;
  readonly kind: EndKind;
  readonly what: string;
  readonly on: CivilDate;
  /** Why on that day, in words. */
  readonly reason: string;
  /** What says so: the record, or the law. */
  readonly source: string;
  readonly people: readonly PersonLost[];
  readonly way: Way;
  /** What comes instead, in words; null while nothing is arranged. */
  readonly instead: {
    readonly what: string;
    readonly from: CivilDate;
    /** Where somebody arranged it; null where the record shows it to be there already. */
    readonly replacementId: string | null;
  } | null;
  /** Whether it is replaced in time: what comes instead begins no later than it ends. */
  readonly replaced: boolean;
}

/** A day on which something changes, and nothing is to be seen to. */
export interface RunwayMark {
  readonly key: string;
  readonly kind: 'birthday' | 'status' | 'home' | 'worker' | 'support-ended';
  readonly what: string;
  readonly on: CivilDate;
  readonly reason: string;
  readonly source: string;
}

/** What is known beside the ends, for a proposal. */
export interface Bounds {
  readonly day: CivilDate;
  /** No end is moved past this day: the 25th birthday. */
  readonly latest: CivilDate;
}

/** One thing to be done so that ends do not come together. */
export type Step = { readonly end: RunwayEnd } & (
  | { readonly kind: 'stays'; readonly why: string }
  | { readonly kind: 'move'; readonly supportId: string; readonly to: CivilDate }
  | { readonly kind: 'hand-over'; readonly by: CivilDate; readonly why: string }
  | { readonly kind: 'no-room'; readonly why: string }
);

export interface Proposal {
  readonly steps: readonly Step[];
  /** Whether moving ends is enough, or something has to come instead as well. */
  readonly enough: boolean;
}

/** Two or more ends within 90 days of the first. */
export interface Cliff {
  readonly key: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly ends: readonly RunwayEnd[];
  readonly people: readonly PersonLost[];
  readonly proposal: Proposal;
}

/** The line from the 14th birthday to the 25th, as seen on a day. */
export interface Runway {
  readonly day: CivilDate;
  /** The birthdays it runs between; null when nobody knows when they were born: then nothing is drawn. */
  readonly line: { readonly born: CivilDate; readonly from: CivilDate; readonly until: CivilDate } | null;
  /** Everything still ahead, earliest first. */
  readonly ends: readonly RunwayEnd[];
  readonly marks: readonly RunwayMark[];
  /** Supports that were to have ended by the day, and nobody wrote down that they did. */
  readonly overdue: readonly { readonly support: SupportOnDay; readonly on: CivilDate }[];
  /** Supports that go on and whose end nobody knows. */
  readonly endNotKnown: readonly SupportOnDay[];
  readonly cliffs: readonly Cliff[];
}
