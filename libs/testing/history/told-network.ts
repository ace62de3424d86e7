import { addDays, civilDate, type DomainEvent } from '#libs/domain/kernel';
import type { RelationshipRole } from '#libs/domain/relationships';
import {
  agreed,
  allocated,
  cameIntoCare,
  endedWith,
  known,
  matters,
  movedTo,
  placed,
  sawEachOther,
} from '#libs/testing/journey-builders';
import { told, type Told } from './history';

const NAMES = [
  'Wilhelmina Featherstonehaugh', 'Auntie Bev', 'Oluwaseun Adebayo-Montgomery', 'Gran Pauline', 'Dean',
  'Christopher Papadimitriou-Jones', 'Ruth', 'Mr Nwachukwu', 'Thandeka', 'Maximilian Throckmorton', 'Ms Ojo', 'Coach Elroy',
  'Zainab', 'Bartholomew Cholmondeley', 'Big Lee', 'Siobhán', 'Anastasia Kowalczyk-Whitfield', 'Jo', 'Femi', 'Grandad Arthur',
]; // prettier-ignore
const ROLES: readonly RelationshipRole[] = [
  'grandparent', 'foster-carer', 'friend', 'social-worker', 'teacher', 'half-brother-or-sister', 'former-key-worker',
  'peer-same-home', 'independent-visitor', 'faith-or-community-leader', 'cousin', 'former-foster-carer',
]; // prettier-ignore
const RINGS = [1, 2, 3, 4, undefined];
const FIRST_DAY = civilDate('2023-01-10');
const LATER_DAY = civilDate('2025-06-10');

export interface NetworkTold {
  readonly people: number;
  /** Contacts held with each of them, a fortnight apart; every fourth person is seen by nobody. */
  readonly contactsEach: number;
  readonly workerRef: string;
  readonly localId: string;
}

/**
 * An invented young person with a large network, recorded over three years: long names, every part of life and ring, some not
 * placed; one in five was met, and one in seven moved ring, after a move of home; the third has ended.
 */
export function networkTold(youngPersonId: string, { people, contactsEach, workerRef, localId }: NetworkTold): Told[] {
  const on = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
    events.flat().map(({ type, data }) => told(youngPersonId, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor: workerRef }));
  const everybody = Array.from({ length: people }, (_, at) => at);
  return [
    ...on(FIRST_DAY, known(localId, 'Marisol', '2010-03-03'), cameIntoCare('2022-09-01'), allocated(workerRef, '2022-09-01')),
    ...everybody.filter((at) => at % 5 !== 4).flatMap((at) => on(FIRST_DAY, person(at, '2018-01-01'))),
    ...everybody.filter((at) => at % 4 !== 3).flatMap((at) => contacts(at, contactsEach).flatMap((day) => on(day, sawEachOther(word(at), day)))),
    ...on('2025-03-01', movedTo('2025-02-20', '2022-09-01')),
    ...everybody.filter((at) => at % 5 === 4).flatMap((at) => on('2025-04-02', person(at, '2025-04-01'))),
    ...everybody.filter((at) => at % 7 === 0).flatMap((at) => on(LATER_DAY, placed(word(at), 1 + ((at / 7 + 2) % 4), '2025-06-01'))),
    ...(people > 3 ? on('2025-09-10', endedWith(word(3), 'chosen-by-other', '2025-08-01')) : []),
  ];
} // prettier-ignore

const word = (at: number): string => `network ${at}`;

function person(at: number, since: string): readonly DomainEvent[] {
  const ring = RINGS[(at * 3) % RINGS.length];
  const name = `${NAMES[at % NAMES.length] ?? ''}${at < NAMES.length ? '' : ' the younger'}`;
  const role = ROLES[(at * 5) % ROLES.length] ?? 'other';
  return [
    ...matters(word(at), role, { name, since, ...(ring === undefined ? {} : { ring }) }),
    ...(at % 4 === 0 ? [agreed(word(at), 14, { from: since, responsible: 'Ruth Example', firstOn: since })] : []),
  ];
}

/** From the first day on, or from the day they met. */
const contacts = (at: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) =>
    addDays(at % 5 === 4 ? civilDate('2025-04-02') : FIRST_DAY, 1 + n * 14 + (at % 14)),
  );
