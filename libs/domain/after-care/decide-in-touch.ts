import { sortDay, type BaseFacts } from '../kernel';
import { recordFact, type Decided } from './decide';
import { mayBeAskedOn } from './in-touch';
import type { RecordAdviserContact, RecordContactTried, RecordContactWish } from './inputs';
import { notBeforeIsADayToCome } from './rules/not-before-is-a-day-to-come';
import { onlyPeopleTheyAgreedToAreAsked } from './rules/only-people-they-agreed-to-are-asked';
import type { AfterCareState, FactOf } from './state';

/** They were in touch; what they said about being in touch at all is recorded in the same step. */
export function recordAdviserContact(input: RecordAdviserContact, state: AfterCareState, facts: BaseFacts): Decided {
  const { wish, ...contact } = input;
  const own = wish === undefined ? [] : [notBeforeIsADayToCome(wish, contact.occurred)];
  const held = recordFact({ type: 'AdviserContactHeld', data: contact }, state, facts, own);
  if (held.kind === 'rejected' || wish === undefined) return held;
  const said = recordContactWish({ ...wish, occurred: contact.occurred }, state, facts);
  return said.kind === 'rejected' ? said : { kind: 'accepted', events: [...held.events, ...said.events] };
}

/** Somebody tried, and did not reach them. */
export function recordContactTried(input: RecordContactTried, state: AfterCareState, facts: BaseFacts): Decided {
  const agreed = mayBeAskedOn(state, sortDay(input.occurred));
  return recordFact({ type: 'AdviserContactTried', data: input }, state, facts, [
    onlyPeopleTheyAgreedToAreAsked(input.asked, agreed),
  ]);
}

/** What they say about being in touch. */
export function recordContactWish(input: RecordContactWish, state: AfterCareState, facts: BaseFacts): Decided {
  return recordFact({ type: 'ContactWishSaid', data: input }, state, facts, [
    notBeforeIsADayToCome(input, input.occurred),
  ]);
}

/** How often they will be in touch. */
export const agreeKeepingInTouch = (
  input: FactOf<'KeepingInTouchAgreed'>,
  state: AfterCareState,
  facts: BaseFacts,
): Decided => recordFact({ type: 'KeepingInTouchAgreed', data: input }, state, facts, []);

/** They have died. */
export const recordDeath = (input: FactOf<'CareLeaverDied'>, state: AfterCareState, facts: BaseFacts): Decided =>
  recordFact({ type: 'CareLeaverDied', data: input }, state, facts, []);
