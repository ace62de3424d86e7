import { addDays, type CivilDate } from '#libs/domain/kernel';
import type { Action } from '../types';
import { homeOn } from './life';
import { actionOf, inOrder, type LifeRecord } from './record';

/** Reviews arranged for the days after the last one, and how many days before it they were arranged. */
const ARRANGED = 4;
const ARRANGED_BEFORE = 6;

/**
 * Reviews of next week, for young people who moved in the last months: what was promised then is on the agenda. Of one promise
 * nobody has kept anything since, as somebody who asked found out.
 */
export function reviewsToCome(records: readonly LifeRecord[], made: readonly Action[]): Action[] {
  const moved = [...new Set(made.map(({ localId }) => localId))];
  const theirs = moved.flatMap((localId) => records.filter(({ life }) => life.person.localId === localId));
  return inOrder(theirs.flatMap((record) => toCome(record, made)).slice(0, 2 * ARRANGED));
}

function toCome(record: LifeRecord, made: readonly Action[]): Action[] {
  const { life } = record;
  const { today } = life;
  const broken = brokenIn(record, made);
  if (broken === undefined || homeOn(life, today) === null) return [];
  const random = life.random.fork('review-to-come');
  const by = (on: CivilDate, command: string, input: object): Action =>
    actionOf({ ...life, random }, { on, command, input: input as Readonly<Record<string, unknown>> });
  return [
    by(addDays(today, -ARRANGED_BEFORE), 'RecordNoContact', {
      findingId: random.uuid(), ...broken, lookedAt: 'Asked both of them, and the carers',
    }),
    by(addDays(today, -ARRANGED_BEFORE), 'ArrangeReview', {
      reviewId: random.uuid(), on: addDays(today, random.int(4, 9)), asked: ['Their social worker', life.elders.mother],
      place: 'At home, after school', early: 'reviewing-officer-asked',
      whyEarly: 'What was promised when they moved has not happened.',
    }),
  ]; // prettier-ignore
}

/** A promise of the move about somebody with whom no contact is recorded since: nobody in touch, as far as anybody knows. */
function brokenIn({ life, ties }: LifeRecord, made: readonly Action[]) {
  const mine = made.filter(({ localId }) => localId === life.person.localId);
  const proposed = mine.find(({ command }) => command === 'ProposeMove')?.input as Proposed | undefined;
  const happened = mine.find(({ command }) => command === 'RecordMoveHappened');
  const to = addDays(life.today, -ARRANGED_BEFORE - 1);
  if (happened === undefined || addDays(happened.on, LONG_ENOUGH) > to) return undefined;
  const promised = proposed?.options.flatMap(({ protections }) => protections) ?? [];
  const quiet = promised.find(({ relationshipId, kind }) => {
    const tie = ties.find(({ id }) => id === relationshipId);
    return (
      KEPT_BY_CONTACT.includes(kind) && tie !== undefined && (tie.rhythm === null || tie.rhythm.until < happened.on)
    );
  });
  return quiet === undefined ? undefined : { relationshipId: quiet.relationshipId, from: happened.on, to };
}

/** Contact is due at least every 90 days: before that nothing is broken. */
const LONG_ENOUGH = 92;
const KEPT_BY_CONTACT: readonly string[] = ['contact-plan', 'digital-access', 'lifelong-links'];

interface Proposed {
  readonly options: readonly {
    readonly protections: readonly { readonly relationshipId: string; readonly kind: string }[];
  }[];
}
