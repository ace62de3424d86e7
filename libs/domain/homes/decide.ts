import { acceptUnless, failing, onDay, type BaseFacts, type Decision, type Reason } from '../kernel';
import type { HomeDetails, HomesEvent } from './events';
import type { CloseHome, RecordHome } from './inputs';
import { agesRunFromTheYoungestToTheOldest } from './rules/ages-run-from-the-youngest-to-the-oldest';
import { aReferenceStandsForOneHome } from './rules/a-reference-stands-for-one-home';
import { noMorePlacesAreFreeThanThereAre } from './rules/no-more-places-are-free-than-there-are';
import { onlyAHomeOnTheListCloses } from './rules/only-a-home-on-the-list-closes';
import { whatIsStatedIsNotOfADayToCome } from './rules/what-is-stated-is-not-of-a-day-to-come';
import type { HomeState } from './state';

/** What a statement was beside what was known: `older` changes nothing, `back` is a home that had closed. */
export type WhatWasNew = 'listed' | 'changed' | 'unchanged' | 'older' | 'back';

type Decided = Decision<HomesEvent>;

/** What a list says of a home and its places on a day. Saying again what is known records nothing. */
export function recordHome(input: RecordHome, state: HomeState, facts: BaseFacts): Decided {
  const reasons = reasonsAgainst(input, state, facts);
  const report = whatIsNew(input, state);
  const events = report === 'older' ? [] : statements(input, state, report);
  return reported(acceptUnless(reasons, events), report);
}

function reasonsAgainst({ details, vacancies, statedOn }: RecordHome, state: HomeState, facts: BaseFacts): Reason[] {
  return failing(
    whatIsStatedIsNotOfADayToCome(statedOn, facts.today, { field: 'statedOn', what: 'The list speaks of' }),
    agesRunFromTheYoungestToTheOldest(details.ages),
    noMorePlacesAreFreeThanThereAre(vacancies.placesFree, details.capacity),
    aReferenceStandsForOneHome(state.details, details),
  );
}

/** What a statement is beside what is known, before anything is recorded. */
export function whatIsNew(input: RecordHome, state: HomeState): WhatWasNew {
  if (state.details === null) return 'listed';
  if (state.closedOn !== null) return input.statedOn > state.closedOn ? 'back' : 'older';
  if (input.statedOn < (state.vacancies ?? state.details).statedOn) return 'older';
  return saysTheSame(input, state) ? 'unchanged' : 'changed';
}

const saysTheSame = (input: RecordHome, state: HomeState): boolean =>
  sameDetails(input.details, state.details) && sameVacancies(input, state);

/** The same words of the same home. A later day on which nothing changed is not worth an event. */
function sameDetails(now: HomeDetails, known: HomeState['details']): boolean {
  if (known === null) return false;
  const { statedOn: _day, ...before } = known;
  return inOrder(now) === inOrder(before);
}

const inOrder = (details: HomeDetails): string =>
  JSON.stringify(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * A place that is still free on a later day is news: how old a vacancy is decides whether anybody rings. So is a list that
 * no longer says.
 */
function sameVacancies({ vacancies, statedOn }: RecordHome, { vacancies: known }: HomeState): boolean {
  if (known === null) return false;
  const same =
    known.placesFree === vacancies.placesFree &&
    known.freeFrom === vacancies.freeFrom &&
    known.weeklyCost === vacancies.weeklyCost;
  return same && known.statedOn === statedOn;
}

function statements(input: RecordHome, state: HomeState, report: WhatWasNew): HomesEvent[] {
  const occurred = onDay(input.statedOn);
  const stated = { details: input.details, occurred };
  const events: HomesEvent[] = [];
  if (report === 'listed' || report === 'back') events.push({ type: 'HomeListed', data: stated });
  else if (!sameDetails(input.details, state.details)) events.push({ type: 'HomeDetailsStated', data: stated });
  if (!sameVacancies(input, state)) events.push({ type: 'VacanciesStated', data: { ...input.vacancies, occurred } });
  return events;
}

/** A home takes nobody any more. */
export function closeHome(input: CloseHome, state: HomeState, facts: BaseFacts): Decided {
  const isClosed = state.closedOn !== null && state.closedOn <= input.on;
  const reasons = failing(
    onlyAHomeOnTheListCloses(state),
    whatIsStatedIsNotOfADayToCome(input.on, facts.today, { field: 'on', what: 'It would close on' }),
  );
  const closed: HomesEvent = { type: 'HomeClosed', data: { occurred: onDay(input.on), reason: input.reason } };
  return reported(acceptUnless(reasons, isClosed ? [] : [closed]), isClosed ? 'unchanged' : 'changed');
}

const reported = (decision: Decided, report: WhatWasNew): Decided =>
  decision.kind === 'accepted' ? { ...decision, report } : decision;
