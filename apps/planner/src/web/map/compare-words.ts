import { roleInWords, type ChangedPerson, type FromTo, type NetworkComparison } from '#libs/domain/journey';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { ringInWords as ringWords, type Ring } from '#libs/web-kit';
import { GROUP_IN_WORDS } from '../people/words';
import { stateInWords } from './looks';

/** Somebody in a list of what differs. */
export interface Difference {
  readonly name: string;
  readonly role: string;
  readonly words: string;
  readonly href: string;
}

export interface Differences {
  readonly id: string;
  readonly title: string;
  readonly people: readonly Difference[];
}

/** How the lists speak: of what happened, or of what was learnt late about one day. */
export interface Voice {
  readonly prefix: string;
  readonly came: string;
  readonly went: string;
  readonly moved: string;
  readonly state: string;
  readonly role: string;
}

export const HAPPENED: Voice = {
  prefix: 'happened',
  came: 'Who came',
  went: 'Who went',
  moved: 'Who moved ring, as the young person sees it',
  state: 'Whose relationship changed',
  role: 'Who became something else to them',
};

export const LEARNT_LATE: Voice = {
  prefix: 'learnt',
  came: 'Was there, and we did not know',
  went: 'We had them on the map, and it was not so',
  moved: 'We had them in another ring',
  state: 'We had the relationship otherwise',
  role: 'We had them as something else',
};

export interface Leads {
  /** What has become of somebody who went, as the later map knows. */
  whatBecameOf(person: PersonWhoMatters): string;
  href(person: PersonWhoMatters): string;
}

/** The lists of what differs, in words. A list in which nobody is, is left out. */
export function differencesIn(compared: NetworkComparison, voice: Voice, leads: Leads): readonly Differences[] {
  const list = (key: Exclude<keyof Voice, 'prefix'>, people: readonly Difference[]): Differences => ({
    id: `${voice.prefix}-${key}`,
    title: voice[key],
    people,
  });
  const say = (person: PersonWhoMatters, words: string): Difference => ({
    name: person.name,
    role: roleInWords(person.role),
    words,
    href: leads.href(person),
  });
  const changes = <Value>(
    of: (changed: ChangedPerson) => FromTo<Value> | null,
    inWords: (value: Value) => string,
  ): readonly Difference[] =>
    compared.changed.flatMap((changed) => {
      const change = of(changed);
      return change === null ? [] : [say(changed.after, fromTo(inWords(change.from), inWords(change.to)))];
    });
  return [
    list('came', compared.came.map((person) => say(person, asTheyCame(person)))),
    list('went', compared.went.map((person) => say(person, leads.whatBecameOf(person)))),
    list('moved', changes(({ ring }) => ring, (ring) => ringInWords(ring))),
    list('state', changes(({ state }) => state, (state) => stateInWords({ state }).toLowerCase())),
    list('role', changes(({ role }) => role, roleInWords)),
  ].filter(({ people }) => people.length > 0);
} // prettier-ignore

const fromTo = (from: string, to: string): string => `from ${from} to ${to}`;

const ringInWords = (ring: number | null): string => ringWords(ring as Ring).toLowerCase();

const asTheyCame = ({ group, ring, since }: PersonWhoMatters): string =>
  [
    GROUP_IN_WORDS[group].toLowerCase(),
    ringInWords(ring),
    since === null ? 'since when is not known' : `since ${since}`,
  ].join(', ');
