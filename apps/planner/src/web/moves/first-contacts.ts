import { promisesOn, type StandingPromise } from '#libs/domain/journey';
import type { FirstContact } from '#libs/domain/transitions';
import { optionalDay, optionalText, type Field, type TypedValue, type Values } from '#libs/web-kit';
import type { OpenedMove } from './open-move';

const HOW_MAX = 120;
const how = optionalText({ max: HOW_MAX });
const onName = (place: number): string => `first${place}`;
const howName = (place: number): string => `how${place}`;

/** The people to whom this move promised something that still holds, each with their first promise. */
export function promisedPeople({ opened, named }: OpenedMove): readonly StandingPromise[] {
  const { journey, day } = opened.answer;
  const mine = promisesOn(journey, day).filter(
    ({ promise }) => promise.transitionId === named.transitionId && promise.end === null,
  );
  return mine.filter((one, place) => mine.findIndex((other) => other.relationshipId === one.relationshipId) === place);
}

type Typed = Omit<FirstContact, 'relationshipId'>;

/** The first contact with each of so many people: a day and how, either or both left empty where nothing is arranged. */
export const firstContactsField = (people: readonly StandingPromise[]): Field<readonly Typed[]> => ({
  names: () => people.flatMap((_, place) => [...optionalDay.names(onName(place)), ...how.names(howName(place))]),
  read: (_name, values) => {
    const read = people.map((_, place) => readOne(place, values));
    const wrong = read.find((one) => !one.ok);
    if (wrong !== undefined && !wrong.ok) return wrong;
    return { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
  },
});

function readOne(place: number, values: Values) {
  const on = optionalDay.read(onName(place), values);
  if (!on.ok) return on;
  const said = how.read(howName(place), values);
  if (!said.ok) return { ...said, at: howName(place) };
  return { ok: true, value: { on: on.value, how: said.value } } as const;
}

/** The answers as the command takes them; nobody was asked where nobody was promised anything. */
export const firstContactsFrom = (
  people: readonly StandingPromise[],
  typed: readonly Typed[],
): readonly FirstContact[] | null =>
  people.length === 0
    ? null
    : people.map(({ relationshipId }, place) => ({ relationshipId, ...(typed[place] ?? { on: null, how: null }) }));

/** As it was promised: from which day, what, and who sees to it. */
export const firstContactsPromised = (people: readonly StandingPromise[]): Readonly<Record<string, TypedValue>> =>
  Object.fromEntries(
    people.flatMap(({ promise }, place) => {
      const [year = '', month = '', date = ''] = promise.from.split('-');
      const bare = (text: string): string => text.replace(/^0/, '');
      const said = promise.owner === null ? promise.what : `${promise.what}; ${promise.owner} sees to it`;
      return [
        [`${onName(place)}-day`, bare(date)],
        [`${onName(place)}-month`, bare(month)],
        [`${onName(place)}-year`, year],
        [howName(place), said.slice(0, HOW_MAX)],
      ];
    }),
  );

/** What the page asks about each of them. */
export const firstContactsAsked = (people: readonly StandingPromise[]): readonly object[] =>
  people.map(({ name, promise }, place) => ({
    name,
    promised: promise.what,
    onName: onName(place),
    howName: howName(place),
  }));

/** Fields of a reason about a first contact, and where they stand on the form. */
export const firstContactFields = (people: readonly StandingPromise[]): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map((_, place) => [`firstContacts.${place}`, `${onName(place)}-day`]));
