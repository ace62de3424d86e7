import { brokenPromisesOn, promisesOn, type PromiseStanding, type StandingPromise } from '#libs/domain/journey';
import { vagueInWords } from '#libs/domain/kernel';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { PROTECTION_IN_WORDS } from '../moves/words';
import { contactInWords, DISPUTED, fromInWords, STANDING, standingInWords } from './words';

/** What asks for somebody comes first, what has ended last. */
const ORDER: readonly PromiseStanding[] = [
  'broken', 'partly', 'not-recorded', 'not-due', 'kept', 'no-longer-asked', 'replaced', 'released',
]; // prettier-ignore
/** Contacts shown behind a promise: the last ones. The rest stand on the page of the person. */
const CONTACTS_MAX = 10;

const ordered = (promises: readonly StandingPromise[]): readonly StandingPromise[] =>
  [...promises].sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));

/** A promise as pages show it, and what can be said of it. */
export function promiseView(one: StandingPromise, opened: OpenedCase) {
  const { promise, name, relationshipId, standing } = one;
  const { youngPersonId, question } = opened;
  return {
    name,
    personHref: paths.people.show({ youngPersonId, relationshipId }, question),
    what: promise.what,
    kind: PROTECTION_IN_WORDS[promise.kind],
    owner: promise.owner ?? 'Nobody named',
    from: fromInWords(one),
    standing: STANDING[standing],
    because: standingInWords(one, opened.answer.day),
    contacts: one.contacts.slice(-CONTACTS_MAX).reverse().map(contactInWords),
    moreContacts: Math.max(0, one.contacts.length - CONTACTS_MAX),
    disputes: promise.disputes.map((dispute) => ({
      whose: DISPUTED[dispute.whose],
      on: vagueInWords(dispute.on),
      words: dispute.words,
    })),
    move: moveBehind(one, opened),
    doing: doingOf(one, opened),
  };
}

/** The move that a promise came from, planned or not, and its page; null where none is on record. */
function moveBehind({ promise: { transitionId } }: StandingPromise, { youngPersonId, question, answer }: OpenedCase) {
  const { emergencies, moves } = answer.journey.transitions;
  const about = { youngPersonId, transitionId };
  const emergency = emergencies[transitionId];
  if (emergency !== undefined) return { why: emergency.why, href: paths.emergency.show(about, question) };
  const move = moves[transitionId];
  return move === undefined ? null : { why: move.why, href: paths.moves.show(about, question) };
}

function doingOf({ promise, name }: StandingPromise, { youngPersonId, may }: OpenedCase) {
  if (!may('edit-relationships')) return [];
  const href = (promiseForm: string): string =>
    paths.promises.form({ youngPersonId, promiseId: promise.promiseId, promiseForm });
  const about = `the promise about ${name}: ${promise.what}`;
  const ways = [
    { text: 'Say it is otherwise', about, href: href('dispute') },
    { text: 'Replace', about, href: href('replace') },
    { text: 'Released by the young person', about, href: href('release') },
  ];
  return promise.end === null ? ways : ways.slice(0, 1);
}

/** Every promise of a case at the moment shown, or those about one person. */
export const promisesShown = (opened: OpenedCase, relationshipId?: string) =>
  ordered(promisesOn(opened.answer.journey, opened.answer.day))
    .filter((one) => relationshipId === undefined || one.relationshipId === relationshipId)
    .map((one) => promiseView(one, opened));

/** What was broken of what earlier moves promised: for whoever decides on the next. */
export const brokenBefore = (opened: OpenedCase, transitionId: string) =>
  brokenPromisesOn(opened.answer.journey, opened.answer.day)
    .filter(({ promise }) => promise.transitionId !== transitionId)
    .map((one) => promiseView(one, opened));
