import type { AboutHome } from './about-home';

/** How many people are in each group. */
export interface TotalsShown {
  readonly kept: number;
  readonly strained: number;
  readonly atRisk: number;
  readonly gained: number;
  readonly unknown: number;
}

/** One option as it stands in the table in which options are compared. */
export interface OptionRow extends AboutHome {
  readonly optionId: string;
  readonly label: string;
  readonly stay: boolean;
  readonly place: number;
  readonly couldBe: string | null;
  readonly kept: string;
  readonly range: string | null;
  readonly totals: TotalsShown;
  readonly brothersAndSisters: string;
  readonly miles: string;
  readonly isPreferred: boolean;
}

/** A range narrower than this is not worth showing. */
const SHOWN_FROM = 0.05;

export const keptInWords = (kept: number, outOf: number): string => `${kept.toFixed(1)} of ${outOf.toFixed(1)}`;

export const rangeInWords = ({ low, high }: { readonly low: number; readonly high: number }): string | null =>
  high - low < SHOWN_FROM ? null : `${low.toFixed(1)} to ${high.toFixed(1)}`;

export const couldBeInWords = ({ best, worst }: { readonly best: number; readonly worst: number }): string | null =>
  best === worst ? null : `could be ${ordinal(best)} to ${ordinal(worst)}, given what is missing`;

const ordinal = (n: number): string => `${n}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;
