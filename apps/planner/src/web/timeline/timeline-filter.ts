import type { JourneyEntry } from '#libs/domain/journey';

type Kind = JourneyEntry['context'];

/** The kinds of line, as a worker would ask for them. */
export const KINDS: readonly { readonly kind: Kind; readonly text: string }[] = [
  { kind: 'care', text: 'Homes and care' },
  { kind: 'people', text: 'People who matter' },
  { kind: 'contact', text: 'Contact' },
  { kind: 'moves', text: 'Moves' },
  { kind: 'reviews', text: 'Reviews' },
  { kind: 'plan', text: 'Plan' },
  { kind: 'supports', text: 'Supports that end' },
  { kind: 'workers', text: 'Workers' },
  { kind: 'profile', text: 'About them' },
];

export interface TimelineFilter {
  /** None means all. */
  readonly kinds: readonly Kind[];
  /** `main` leaves out what only somebody who knows the case looks for. */
  readonly detail: 'main' | 'all';
  /** All on one page, to print. */
  readonly everything: boolean;
  shows(entry: JourneyEntry): boolean;
}

/** The filter as it stands in the address: `kind=care,moves` or `kind=care&kind=moves`, `detail=all`. */
export function filterOf(query: Readonly<Record<string, string | string[] | undefined>>): TimelineFilter {
  const asked = [query['kind'] ?? []].flat().flatMap((text) => text.split(','));
  const kinds = KINDS.map(({ kind }) => kind).filter((kind) => asked.includes(kind));
  const detail = query['detail'] === 'all' ? 'all' : 'main';
  const shows = (entry: JourneyEntry): boolean =>
    (kinds.length === 0 || kinds.includes(entry.context)) && (detail === 'all' || entry.level === 'major');
  return { kinds, detail, everything: query['everything'] === 'yes', shows };
}
