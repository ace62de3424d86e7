import type { DomainEvent } from '#libs/domain/kernel';
import { homeClosed, homeListed, inventedHistory, inventedId, told, type Told } from '#libs/testing/history';
import {
  anOption, bondConfirmed, bondSuggested, broke, cameIntoCare, emergencyMoved, keptRestricted, known, matters, moveApproved,
  moveProposed, moveSubmitted, restricted, seenOf, staying, stayed, tookABreak,
} from '#libs/testing/journey-builders'; // prettier-ignore

/** Names that databases sort, fold, compare and match differently from one another, or that could act as a pattern. */
export const ODD_NAMES = [
  'Zoë Example', 'zoe example', 'ZOE EXAMPLE', 'Élan Example', 'Elan Example', 'Ana_Maria', '100% Ash', "O'Brien Example",
  'O’Brien Example', 'Back\\slash', '"Quoted"', 'Straße Example', 'Łukasz Ødegård', 'Ñandú', 'Å Example', 'A-Example',
  'A Example', 'AExample', 'İnci Example', '李 Example', '😀 Example', 'é', 'e', 'Nul\0 Example', '  Spaced  ', '_', '%', '~52',
] as const; // prettier-ignore

const YOUNG_PEOPLE = 50;
const EVENTS = 3_000;
const NAMED_FROM = 10;

const says = (n: number, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map((event) => told(inventedId(n), event.type, event.data, { actor: `W${n % 5}` }));

/** Everybody whose name is odd, each with somebody who matters to them and whose name is odd as well. */
const named = ODD_NAMES.flatMap((name, at): Told[] => {
  const n = YOUNG_PEOPLE + NAMED_FROM + at;
  const who = `of ${n}`;
  return says(
    n,
    known(`odd ${name}`, name, `20${10 + (at % 9)}-05-${10 + (at % 20)}`),
    at % 3 === 0 ? cameIntoCare('2025-02-01') : stayed('2025-03-01'),
    matters(who, 'grandparent', { name: ODD_NAMES[(at + 7) % ODD_NAMES.length] ?? name, ring: 1 + (at % 4) }),
    at % 4 === 0 ? restricted(who, '2025-06-01', { reviewOn: `2026-0${1 + (at % 6)}-01` }) : [],
    at % 4 === 1 ? broke(who, '2025-12-01') : [],
    at % 4 === 2 ? tookABreak(who, '2025-11-01', '2026-04-10') : [],
    at % 8 === 3 ? keptRestricted(who, '2026-01-01', '2026-07-01') : [],
  );
});

const moves = ODD_NAMES.slice(0, 8).flatMap((name, at): Told[] => {
  const move = `move ${at}`;
  const [there, here] = [anOption(`Home of ${name}`), staying()];
  const red = [`${name} would be lost`, 'Nan _ would be lost'].slice(0, at % 3);
  const seen = seenOf([{ option: there, red }, { option: here }]);
  return says(
    YOUNG_PEOPLE + NAMED_FROM + at,
    moveProposed(move, `2026-03-${10 + at}`, there, here),
    at > 1 ? moveSubmitted(move, there.optionId, seen) : [],
    at > 5 ? moveApproved(move, there.optionId, seen) : [],
    at === 7 ? emergencyMoved('at night', '2026-03-28', anOption('Elsewhere')) : [],
  );
});

const bonds = [
  ...says(60, bondSuggested('of 60', 'b1', inventedId(61)), bondSuggested('of 60', 'b2', inventedId(62))),
  ...says(61, bondConfirmed('of 61', 'b1', inventedId(60))),
  ...says(63, bondSuggested('of 63', 'b3', inventedId(62))),
];

const homes = [
  ...ODD_NAMES.flatMap((name, at) =>
    homeListed(
      at + 1,
      {
        name, provider: ODD_NAMES[(at * 5) % ODD_NAMES.length] ?? name, reference: `R_${at}%`, place: at % 2 === 0 ? 'U6' : 'K2',
        area: at % 3 === 0 ? 'inside' : 'unknown', ages: at % 4 === 0 ? null : { from: at % 6, to: 11 + (at % 6) },
      },
      { free: at % 5 === 0 ? null : at % 3, ...(at % 2 === 0 ? { cost: 850.25 + at } : {}), ...(at % 3 === 1 ? { from: '2026-05-01' } : {}) },
    ),
  ),
  homeClosed(3, '2026-03-20'),
]; // prettier-ignore

/** An invented authority of some eighty young people, with every kind of row that a list has, and names that are odd. */
export const oddAuthority = (): readonly Told[] => {
  const usual = inventedHistory({ seed: 21, people: YOUNG_PEOPLE, events: EVENTS });
  return [...usual, ...named, ...moves, ...bonds, ...homes];
};
