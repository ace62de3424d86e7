import type { OptionFacts } from './facts';

/** What options are ordered by, the first difference settling it. */
export interface RankKeys {
  readonly optionId: string;
  readonly label: string;
  /** The middle of its range. */
  readonly relationshipsKept: number;
  readonly siblingsTogether: number;
  readonly school: Exclude<OptionFacts['school'], 'none'>;
  readonly sameCarer: OptionFacts['sameCarer'];
  readonly milesFromHome: number | 'unknown';
}

/** Scores that differ by less than this, to three places, are level. */
const PLACES = 1_000;
const YES_FIRST = { yes: 0, unknown: 1, no: 2 } as const;
const KEPT_FIRST = { kept: 0, unknown: 1, changed: 2 } as const;

const milesKey = (miles: number | 'unknown'): number => (miles === 'unknown' ? Number.MAX_VALUE : miles);
const levelled = (score: number): number => Math.round(score * PLACES);

interface Criterion {
  /** Below nothing when the first of the two comes first. */
  readonly compare: (a: RankKeys, b: RankKeys) => number;
  /** Why, for the one that comes first. */
  readonly because: string;
}

/** The stated order. Among options that are otherwise level, a distance nobody knows comes after one that is known. */
const CRITERIA: readonly Criterion[] = [
  { compare: (a, b) => levelled(b.relationshipsKept) - levelled(a.relationshipsKept), because: 'keeps more' },
  { compare: (a, b) => b.siblingsTogether - a.siblingsTogether, because: 'more brothers and sisters live together' },
  { compare: (a, b) => KEPT_FIRST[a.school] - KEPT_FIRST[b.school], because: 'the school stays the same' },
  { compare: (a, b) => YES_FIRST[a.sameCarer] - YES_FIRST[b.sameCarer], because: 'the carer stays the same' },
  {
    compare: (a, b) => milesKey(a.milesFromHome) - milesKey(b.milesFromHome),
    because: 'it is nearer the present home',
  },
];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders two options. Deterministic: options that are level in everything come in the order of their names, then ids. */
export function compareForRank(a: RankKeys, b: RankKeys): number {
  for (let i = 0; i < CRITERIA.length; i++) {
    const difference = (CRITERIA[i] as Criterion).compare(a, b);
    if (difference !== 0) return difference;
  }
  return byText(a.label, b.label) || byText(a.optionId, b.optionId);
}

function reasonAgainst(first: RankKeys, second: RankKeys): string {
  const settled = CRITERIA.findIndex(({ compare }) => compare(first, second) !== 0);
  if (settled === 0) return `keeps more of the relationships that matter than ${second.label}`;
  if (settled === -1) return `level with ${second.label} in everything that is compared; placed by name`;
  return `keeps as much as ${second.label}; placed before it because ${CRITERIA[settled]?.because ?? ''}`;
}

/** Why an option stands before the next one; for the last of several, why it stands after the one before. */
export function orderReason(keys: RankKeys, next: RankKeys | undefined, before: RankKeys | undefined): string {
  if (next !== undefined) return capital(`${reasonAgainst(keys, next)}.`);
  return before === undefined ? 'The only option.' : `Last: ${before.label} ${reasonAgainst(before, keys)}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
