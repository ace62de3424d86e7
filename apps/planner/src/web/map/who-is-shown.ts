import type { CaseAnswer } from '#libs/application';
import { allRelationships, isVisible, type LifeGroup, type PersonWhoMatters } from '#libs/domain/relationships';
import { GROUP_IN_WORDS } from '../people/words';
import { GROUPS_ON_MAP } from './looks';

/** What the map is narrowed to. It stands in the address. */
export type Filter = 'all' | LifeGroup | 'past';
const FILTERS: readonly Filter[] = ['all', ...GROUPS_ON_MAP, 'past'];

/** A filter in the address that is none shows all. */
export const filterOf = (asked: unknown): Filter => FILTERS.find((filter) => filter === asked) ?? 'all';

export const titleOf = (filter: Filter): string =>
  filter === 'all' ? 'All' : filter === 'past' ? 'Past' : GROUP_IN_WORDS[filter];

export const fits = (person: PersonWhoMatters, filter: Filter): boolean =>
  filter === 'past' ? person.past : !person.past && (filter === 'all' || person.group === filter);

/** The filters as tabs, each with how many it shows. */
export const tabsFor = (
  people: readonly PersonWhoMatters[],
  chosen: Filter,
  href: (filter: Filter) => string,
): readonly object[] =>
  FILTERS.map((filter) => ({
    text: `${titleOf(filter)} (${people.filter((person) => fits(person, filter)).length})`,
    href: href(filter),
    active: filter === chosen,
  }));

/** A record at a moment, to be looked at from a day. */
type RecordOnDay = Pick<CaseAnswer, 'journey' | 'day'>;

/**
 * Whom a map that is put in front of a young person leaves out: whoever must not be shared at one of the moments it shows, or
 * today. A map of the past would otherwise show what has been held back since.
 */
export const heldBackIn = (records: readonly RecordOnDay[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ journey, day }) =>
      allRelationships(journey.relationships)
        .filter((relationship) => !isVisible(relationship, day, 'shared'))
        .map(({ relationshipId }) => relationshipId),
    ),
  );
