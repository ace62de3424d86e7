import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../kernel';
import type { SupportsEvent } from './events';
import type * as ask from './inputs';
import { supportOn } from './queries';
import { aProgrammeSaysWhichOne } from './rules/a-programme-says-which-one';
import { aSchoolYearEndsInAYearNearNow } from './rules/a-school-year-ends-in-a-year-near-now';
import { aSessionWasHeldOrMissed } from './rules/a-session-was-held-or-missed';
import { aSupportDoesNotEndBeforeItBegins } from './rules/a-support-does-not-end-before-it-begins';
import { aSupportIsOnRecord } from './rules/a-support-is-on-record';
import { aSupportThatEndedChangesNoMore } from './rules/a-support-that-ended-changes-no-more';
import { anAgeItEndsAtIsFromFiveToThirty } from './rules/an-age-it-ends-at-is-from-five-to-thirty';
import { anExtensionEndsLaterThanBefore } from './rules/an-extension-ends-later-than-before';
import { onlyMoneyHasAnAmount } from './rules/only-money-has-an-amount';
import { whatIsRecordedHasBegun } from './rules/what-is-recorded-has-begun';
import type { SupportsState } from './state';
import type { SupportEnd } from './vocabulary';

export type Decided = Decision<SupportsEvent>;

const aboutTheEnd = (until: SupportEnd, { today }: BaseFacts): readonly (Reason | undefined)[] => [
  anAgeItEndsAtIsFromFiveToThirty(until),
  aSchoolYearEndsInAYearNearNow(until, today),
];

/** Something began that helps the young person and comes to an end. */
export function arrangeSupport(input: ask.ArrangeSupport, state: SupportsState, facts: BaseFacts): Decided {
  if (state.supports[input.supportId] !== undefined) return accept();
  const reasons = failing(
    aProgrammeSaysWhichOne(input.kind, input.programme),
    onlyMoneyHasAnAmount(input.kind, input),
    ...aboutTheEnd(input.until, facts),
    aSupportDoesNotEndBeforeItBegins(input.occurred, input.until),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'SupportArranged', data: input }]);
}

/** It goes on on other terms. Saying the same terms again changes nothing. */
export function changeSupportTerms(input: ask.ChangeSupportTerms, state: SupportsState, facts: BaseFacts): Decided {
  const known = state.supports[input.supportId];
  const reasons = failing(
    aSupportIsOnRecord(input.supportId, state),
    aSupportThatEndedChangesNoMore(input.supportId, state),
    onlyMoneyHasAnAmount(known?.kind, input),
    ...aboutTheEnd(input.until, facts),
    aSupportDoesNotEndBeforeItBegins(known?.from, input.until),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  if (reasons.length === 0 && known !== undefined && isAsBefore(input, known, facts)) return accept();
  return acceptUnless(reasons, [{ type: 'SupportTermsChanged', data: input }]);
}

function isAsBefore(
  input: ask.ChangeSupportTerms,
  known: SupportsState['supports'][string],
  facts: BaseFacts,
): boolean {
  const now = supportOn(known, facts.today);
  const of = ({ name, provider, amountPence, paidEvery, until, endFixedBecause, people }: typeof input | typeof now) =>
    JSON.stringify([name, provider, amountPence, paidEvery, endOf(until), endFixedBecause, people]);
  return of(input) === of(now);
}

const endOf = (until: SupportEnd): readonly unknown[] => Object.entries(until).sort(([a], [b]) => a.localeCompare(b));
const sameEnd = (a: SupportEnd, b: SupportEnd): boolean => JSON.stringify(endOf(a)) === JSON.stringify(endOf(b));

/** It goes on for longer. */
export function extendSupport(input: ask.ExtendSupport, state: SupportsState, facts: BaseFacts): Decided {
  const known = state.supports[input.supportId];
  const before = known === undefined ? undefined : supportOn(known, facts.today).until;
  if (before !== undefined && known?.stopped === null && sameEnd(before, input.until) && wasExtended(known)) {
    return accept();
  }
  const reasons = failing(
    aSupportIsOnRecord(input.supportId, state),
    aSupportThatEndedChangesNoMore(input.supportId, state),
    anExtensionEndsLaterThanBefore(before, input.until),
    ...aboutTheEnd(input.until, facts),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  const previousUntil = before ?? { kind: 'not-known' };
  return acceptUnless(reasons, [{ type: 'SupportExtended', data: { ...input, previousUntil } }]);
}

const wasExtended = ({ terms }: SupportsState['supports'][string]): boolean =>
  (terms.at(-1)?.because?.agreedBy ?? null) !== null;

/** It ended. */
export function stopSupport(input: ask.StopSupport, state: SupportsState, facts: BaseFacts): Decided {
  const known = state.supports[input.supportId];
  if (known !== undefined && known.stopped !== null) return accept();
  const reasons = failing(
    aSupportIsOnRecord(input.supportId, state),
    aSupportDoesNotEndBeforeItBegins(known?.from, { kind: 'date', on: input.occurred.to }),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  ).map((reason) => (reason.field === 'until' ? { ...reason, field: 'occurred' } : reason));
  return acceptUnless(reasons, [{ type: 'SupportStopped', data: input }]);
}

/** What the young person says of it. */
export function speakOfSupport(input: ask.SpeakOfSupport, state: SupportsState, facts: BaseFacts): Decided {
  const known = state.supports[input.supportId];
  if (known?.sayings.some(({ sayingId }) => sayingId === input.sayingId) === true) return accept();
  const reasons = failing(
    aSupportIsOnRecord(input.supportId, state),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'SupportSpokenOf', data: input }]);
}

/** Sessions that were held, and that were not. */
export function recordSessions(input: ask.RecordSessions, state: SupportsState, facts: BaseFacts): Decided {
  const known = state.supports[input.supportId];
  if (known?.sessions.some(({ sessionsId }) => sessionsId === input.sessionsId) === true) return accept();
  const reasons = failing(
    aSupportIsOnRecord(input.supportId, state),
    aSessionWasHeldOrMissed(input.held, input.missed),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'SupportSessionsHeld', data: input }]);
}
