import { addDays, onDay, sortDay, type CivilDate } from '#libs/domain/kernel';
import type { Random } from '../random';
import type { Action } from '../types';
import { homeOn } from './life';
import { actionOf, inOrder, type LifeRecord } from './record';
import {
  DECISIONS, NEXT_STEPS, NOT_DISCUSSED, OUT_OF_TOUCH, STILL_IN_TOUCH, THEIR_WORDS, THEY_DISAGREE, WANTS_MORE, WHY_NOT_DONE,
} from './review-texts'; // prettier-ignore
import type { Tie } from './tie';

/** One young person in so many in care has reviews that say what became of each relationship; the last so many of them. */
const ONE_IN = 4;
const REVIEWS_EACH = 2;
const PEOPLE_MIN = 4;
/** Nobody has written more of a review than so many days after it. */
const WRITTEN_WITHIN = 3;

/** What some reviews of the last year said of every relationship, decided and heard, and what became of that. */
export function reviewsHeld(records: readonly LifeRecord[]): Action[] {
  const inCare = records.filter(({ life, ties }) => homeOn(life, life.today) !== null && ties.length >= PEOPLE_MIN);
  return inOrder(inCare.filter((_, at) => at % ONE_IN === 0).flatMap(reviewsOf));
}

function reviewsOf(record: LifeRecord): Action[] {
  const { life } = record;
  const random = life.random.fork('reviews');
  return life.person.reviews
    .filter(({ on }) => on > life.opened && addDays(on, WRITTEN_WITHIN) <= life.closed)
    .slice(-REVIEWS_EACH)
    .flatMap((review, at) => held({ record, random, ...review, officer: officerOn(record, review.on), isFirst: at === 0 }));
} // prettier-ignore

interface Held {
  readonly record: LifeRecord;
  readonly random: Random;
  readonly on: CivilDate;
  readonly code: string;
  /** Staff reference of the reviewing officer; null while there is none. */
  readonly officer: string | null;
  readonly isFirst: boolean;
}

/** The reviewing officer allocated last by a day. */
function officerOn({ actions }: LifeRecord, day: CivilDate): string | null {
  const allocated = actions.findLast(({ command, input, on }) => {
    return command === 'AllocateWorker' && on < day && (input as { role: string }).role === 'reviewing-officer';
  });
  return allocated === undefined ? null : (allocated.input as { workerRef: string }).workerRef;
}

function held(review: Held): Action[] {
  const { record, random, on, code, officer } = review;
  const people = onAgenda(record, on);
  if (officer === null || people.length === 0) return [];
  const reviewId = random.uuid();
  const day = addDays(on, random.int(0, WRITTEN_WITHIN));
  const present = [record.life.person.socialWorkers.at(-1)?.worker.name, record.life.elders.mother];
  const by = (command: string, input: object, recordedOn = day): Action =>
    actionOf({ ...record.life, random }, { on: recordedOn, command, input: { reviewId, ...input } });
  const lines = people.slice(0, review.isFirst ? people.length : -1).map((tie) => lineOf(tie, review));
  const steps = lines.flatMap(({ relationshipId, action }) =>
    action === undefined ? [] : [{ decisionId: relationshipId, dueOn: action.by }],
  );
  return [
    by('RecordReviewHeld', { on, participation: code, chairedBy: officer, present: present.filter((name) => name !== undefined) }),
    ...(lines.length === 0 ? [] : [by('RecordRelationshipsReviewed', { lines })]),
    ...decisionsOf(review, by),
    ...steps.flatMap((step) => followedUp(review, step, by)),
    ...(random.chance(0.7) ? [by('RecordWordsAtReview', wordsIn(random))] : []),
  ];
} // prettier-ignore

type Asked = (command: string, input: object, recordedOn?: CivilDate) => Action;

/** Everybody who had been recorded before the review, and whom nobody said goodbye to. */
function onAgenda({ ties, actions }: LifeRecord, on: CivilDate): readonly Tie[] {
  const over = new Set(
    actions
      .filter(({ command }) => command === 'EndRelationship')
      .map(({ input }) => (input as { relationshipId: string }).relationshipId),
  );
  return ties.filter(({ id, recordedOn, since }) => {
    return recordedOn < on && (since === null || sortDay(since) < on) && !over.has(id);
  });
}

interface Line {
  readonly relationshipId: string;
  readonly outcome: string;
  readonly why: string;
  readonly action?: { readonly what: string; readonly owner: string; readonly by: CivilDate };
  readonly noActionNeeded?: boolean;
}

function lineOf({ id: relationshipId, rhythm }: Tie, { random, on }: Held): Line {
  const action = { what: random.pick(NEXT_STEPS), owner: 'Their social worker', by: addDays(on, random.int(14, 60)) };
  if (random.chance(0.12)) return { relationshipId, outcome: 'not-discussed', why: random.pick(NOT_DISCUSSED) };
  if (rhythm === null || rhythm.until < addDays(on, -90)) {
    return { relationshipId, outcome: 'lost', why: random.pick(OUT_OF_TOUCH), action };
  }
  return random.chance(0.7)
    ? { relationshipId, outcome: 'sustained', why: random.pick(STILL_IN_TOUCH), noActionNeeded: true }
    : { relationshipId, outcome: 'changed', why: random.pick(WANTS_MORE), action };
}

function decisionsOf(review: Held, by: Asked): Action[] {
  const { random, on } = review;
  const decided = random.shuffle(DECISIONS).slice(0, random.int(1, 2));
  return decided.flatMap((what) => {
    const [decisionId, dueOn] = [random.uuid(), addDays(on, random.int(14, 90))];
    const made = by('MakeReviewDecision', { decisionId, what, owner: 'Their social worker', by: dueOn });
    return [made, ...followedUp(review, { decisionId, dueOn }, by)];
  });
}

interface Step {
  readonly decisionId: string;
  readonly dueOn: CivilDate;
}

/** Four in five are followed up around their day, and three in four of those were done. */
function followedUp({ random, on, record }: Held, { decisionId, dueOn }: Step, by: Asked): Action[] {
  const doneOn = addDays(dueOn, random.int(-5, 10));
  const isTooLate = doneOn > record.life.closed || doneOn <= addDays(on, WRITTEN_WITHIN);
  if (isTooLate || random.chance(0.2)) return [];
  const became = random.chance(0.75) ? { outcome: 'done' } : { outcome: 'not-done', words: random.pick(WHY_NOT_DONE) };
  return [by('FollowUpReviewDecision', { decisionId, ...became, occurred: onDay(doneOn) }, doneOn)];
}

function wordsIn(random: Random): object {
  const disagrees = random.chance(0.3);
  return {
    wordsId: random.uuid(),
    kind: disagrees ? 'disagreement' : 'words',
    words: random.pick(disagrees ? THEY_DISAGREE : THEIR_WORDS),
    saidBy: 'young-person',
  };
}
