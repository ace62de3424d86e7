import { civilDate, addDays, onDay } from '#libs/domain/kernel';
import { inventedId, told, type Told } from './history';

/** Numbers from a seed, the same each time (a linear congruence; Numerical Recipes' constants). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FIRST_DAY = civilDate('2020-01-01');
const EPISODES = [
  ['CarerChanged', 'P'], ['PlacementChangedSameCarer', 'T'], ['LegalStatusChanged', 'L'], ['CarerChanged', 'B'],
] as const; // prettier-ignore
const PARTICULARS = {
  legalStatus: 'C2', categoryOfNeed: 'N1', place: 'U1', provider: 'PR1', homePostcode: null, placementPostcode: null, urn: null,
}; // prettier-ignore

/** One young person's history so far, as far as making the next event needs it. */
interface Teller {
  readonly id: string;
  readonly n: number;
  day: number;
  people: number;
  /** What can still be taken back or brought to an end. */
  readonly contacts: { readonly contactId: string; readonly relationshipId: string }[];
  readonly breaks: { readonly pauseId: string; readonly relationshipId: string }[];
}

type Any = (below: number) => number;
type Make = (one: Teller, any: Any) => Told;

const dayOf = (one: Teller) => onDay(addDays(FIRST_DAY, one.day));
const personOf = (one: Teller, at: number): string => inventedId(10_000 * (one.n + 1) + at);
const somebody = (one: Teller, any: Any): string => personOf(one, 1 + any(one.people));

const MAKERS: readonly Make[] = [
  (one, any) => {
    const [type, rne] = EPISODES[any(EPISODES.length)] ?? EPISODES[0];
    const occurred = dayOf(one);
    return told(one.id, type, { factId: `episode:${occurred.from}`, occurred, rne, particulars: PARTICULARS, returnYear: 2021 });
  },
  (one) =>
    told(one.id, 'RelationshipRecorded', {
      relationshipId: personOf(one, ++one.people), personName: `Person ${one.people} Example`, role: 'friend',
      occurred: dayOf(one), toldBy: 'young-person',
    }), // prettier-ignore
  (one, any) =>
    told(one.id, 'ClosenessPlaced', {
      relationshipId: personOf(one, 1 + any(one.people)), ring: 1 + any(4), view: any(2) === 0 ? 'young-person' : 'worker',
      occurred: dayOf(one),
    }), // prettier-ignore
  contact, contact, contact, contactMissed, contactWithdrawn, breakAgreed, breakOver,
  (one, any) =>
    told(one.id, 'NoContactFound', {
      findingId: inventedId(800_000_000 + one.n * 100_000 + one.day), relationshipId: somebody(one, any),
      from: dayOf(one).from, to: addDays(dayOf(one).from, any(60)), lookedAt: 'Asked both of them',
    }), // prettier-ignore
  (one, any) =>
    told(one.id, 'ContactAgreementEnded', {
      relationshipId: somebody(one, any), reason: 'Asked for a rest', occurred: dayOf(one),
    }), // prettier-ignore
  (one, any) => {
    const relationshipId = somebody(one, any);
    return any(2) === 0
      ? told(one.id, 'RelationshipEnded', { relationshipId, how: 'unknown', occurred: dayOf(one) })
      : told(one.id, 'RelationshipReopened', { relationshipId, reason: 'Wrote a card', occurred: dayOf(one) });
  },
  (one, any) =>
    told(one.id, 'ContactAgreed', {
      relationshipId: somebody(one, any), mode: 'phone', everyDays: any(5) === 0 ? null : 7 + any(30), responsible: null,
      firstOn: null, occurred: dayOf(one), ...(any(2) === 0 ? {} : { toleranceDays: any(5), reviewOn: '2030-01-01' }),
    }), // prettier-ignore
  (one) =>
    told(one.id, 'ReviewHeld', {
      factId: `review:${one.day}`, occurred: dayOf(one), participation: 'PN1', returnYear: 2021,
    }), // prettier-ignore
  (one, any) =>
    told(one.id, 'WorkerAllocated', {
      factId: `sw:${one.day}`, workerRef: `W${any(9)}`, role: 'social-worker', reason: null, occurred: dayOf(one), returnYear: null,
    }), // prettier-ignore
  (one) =>
    told(one.id, 'MoveProposed', {
      transitionId: personOf(one, 5_000 + one.day), occurred: dayOf(one), why: 'The carers are retiring', neededBy: null,
      wishes: null, noWishesReason: 'Not asked yet',
    }), // prettier-ignore
]; // prettier-ignore

function occasion(one: Teller, any: Any) {
  const told = { contactId: inventedId(900_000_000 + one.n * 100_000 + one.day), relationshipId: somebody(one, any) };
  one.contacts.push(told);
  return { ...told, occurred: dayOf(one), mode: 'phone' };
}

function contact(one: Teller, any: Any): Told {
  return told(one.id, 'ContactHeld', occasion(one, any));
}

function contactMissed(one: Teller, any: Any): Told {
  return told(one.id, 'ContactMissed', { ...occasion(one, any), missedBy: 'service', reason: 'No car' });
}

/** The contact recorded last was a mistake; where there is none, one is recorded. */
function contactWithdrawn(one: Teller, any: Any): Told {
  const last = one.contacts.pop();
  return last === undefined ? contact(one, any) : told(one.id, 'ContactWithdrawn', { ...last, reason: 'A mistake' });
}

function breakAgreed(one: Teller, any: Any): Told {
  const agreed = { pauseId: inventedId(700_000_000 + one.n * 100_000 + one.day), relationshipId: somebody(one, any) };
  one.breaks.push(agreed);
  return told(one.id, 'PauseAgreed', {
    ...agreed, agreedBy: 'both', reason: 'Exams', reviewOn: '2030-01-01', occurred: dayOf(one),
  }); // prettier-ignore
}

function breakOver(one: Teller, any: Any): Told {
  const last = one.breaks.pop();
  if (last === undefined) return breakAgreed(one, any);
  return told(one.id, 'PauseEnded', { ...last, reason: 'They want to meet', occurred: dayOf(one) });
}

function beginning(one: Teller): Told[] {
  const occurred = dayOf(one);
  return [
    told(one.id, 'YoungPersonRegistered', { localId: `LA-${String(one.n).padStart(5, '0')}` }),
    told(one.id, 'PreferredNameRecorded', { name: `Kit ${one.n} Example`, toldBy: 'young-person' }),
    told(one.id, 'BecameLookedAfter', {
      factId: `episode:${occurred.from}`, occurred, rne: 'S', particulars: PARTICULARS, returnYear: 2021,
    }),
    told(one.id, 'RelationshipRecorded', {
      relationshipId: personOf(one, 1), personName: 'Ruth Example', role: 'grandparent', occurred: null, toldBy: 'file',
    }),
  ]; // prettier-ignore
}

/** An invented history of so many young people, `events` in all, interleaved as in life; the same for the same seed. */
export function inventedHistory(options: { seed: number; people: number; events: number }): Told[] {
  const any = numbersFrom(options.seed);
  const people = Array.from({ length: options.people }, (_, n): Teller => ({
    id: inventedId(n + 1),
    n,
    day: 0,
    people: 1,
    contacts: [],
    breaks: [],
  }));
  const history = people.flatMap(beginning).slice(0, options.events);
  while (history.length < options.events) {
    const one = people[any(people.length)];
    if (one === undefined) break;
    one.day += 1 + any(20);
    const make = MAKERS[any(MAKERS.length)] ?? contact;
    history.push(make(one, any));
  }
  return history;
}
