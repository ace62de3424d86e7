import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../kernel';
import type { StoryEvent } from './events';
import type { AgreeSharing, RecordAboutMe, WithdrawAboutMe, WithdrawSharing } from './inputs';
import { anAdvocateSaysWhyTheyAgreed } from './rules/an-advocate-says-why-they-agreed';
import { contactIsSharedOnlyOfPeopleWhoAre } from './rules/contact-is-shared-only-of-people-who-are';
import { onlyWhatIsOnRecordIsTakenBack } from './rules/only-what-is-on-record-is-taken-back';
import { sharingEndsAfterItBegins } from './rules/sharing-ends-after-it-begins';
import { somethingIsShared } from './rules/something-is-shared';
import { whatIsSharedIsOnRecord } from './rules/what-is-shared-is-on-record';
import { whatWasSaidIsNotInTheFuture } from './rules/what-was-said-is-not-in-the-future';
import type { StoryState } from './state';

type Decided = Decision<StoryEvent>;

/** Records what the young person says about themselves, or puts newer words in the place of earlier ones. */
export function recordAboutMe(input: RecordAboutMe, state: StoryState, facts: BaseFacts): Decided {
  const now = state.entries[input.entryId]?.at(-1);
  const stands = now !== undefined && state.withdrawnEntries[input.entryId] === undefined;
  if (stands && now.words === input.words && now.about === input.about && now.saidBy === input.saidBy) return accept();
  const reasons = failing(whatWasSaidIsNotInTheFuture(input.occurred, facts.today));
  return acceptUnless(reasons, [{ type: 'AboutMeRecorded', data: input }]);
}

/** Takes an entry back: it is no longer so, or they no longer want it said. It stays in the record. */
export function withdrawAboutMe(input: WithdrawAboutMe, state: StoryState, facts: BaseFacts): Decided {
  if (state.withdrawnEntries[input.entryId] !== undefined) return accept();
  const reasons = failing(
    onlyWhatIsOnRecordIsTakenBack(state.entries[input.entryId], 'entryId'),
    whatWasSaidIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'AboutMeWithdrawn', data: input }]);
}

/** The young person agrees to what may be read, by whom and until when. */
export function agreeSharing(input: AgreeSharing, state: StoryState, facts: BaseFacts): Decided {
  if (state.sharings[input.sharingId] !== undefined) return accept();
  const reasons = failing(
    somethingIsShared(input),
    whatIsSharedIsOnRecord(input, state),
    contactIsSharedOnlyOfPeopleWhoAre(input),
    anAdvocateSaysWhyTheyAgreed(input),
    sharingEndsAfterItBegins(input, facts.today),
    whatWasSaidIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'SharingAgreed', data: input }]);
}

/** From now on it may not be read any more. */
export function withdrawSharing(input: WithdrawSharing, state: StoryState, facts: BaseFacts): Decided {
  const known = state.sharings[input.sharingId];
  if (known !== undefined && known.withdrawn !== null) return accept();
  const reasons = failing(
    onlyWhatIsOnRecordIsTakenBack(known, 'sharingId'),
    whatWasSaidIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'SharingWithdrawn', data: input }]);
}
