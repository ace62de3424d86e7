import {
  accept,
  acceptUnless,
  failing,
  onDay,
  standing,
  type BaseFacts,
  type CivilDate,
  type Decision,
  type Reason,
} from '../kernel';
import type { ReviewsEvent } from './events';
import type { ArrangeReview, CallOffReview, RecordReviewHeld, TakeBackReview } from './inputs';
import type { AgendaLine } from './vocabulary';
import { isHeld, reviewFactId } from './held';
import { aChangeSaysWhy } from './rules/a-change-says-why';
import { aReviewIsArrangedForADayToCome } from './rules/a-review-is-arranged-for-a-day-to-come';
import { aReviewIsHeldByToday } from './rules/a-review-is-held-by-today';
import { aReviewThatWasHeldIsNotCalledOff } from './rules/a-review-that-was-held-is-not-called-off';
import { anEarlyReviewSaysWhy } from './rules/an-early-review-says-why';
import { participationFitsTheirAge } from './rules/participation-fits-their-age';
import { thereIsOneReviewADay } from './rules/there-is-one-review-a-day';
import { saysTheSame } from './same';
import { recordIn, type Arrangement, type HeldFact, type Meeting, type ReviewsState } from './state';

type Decided = Decision<ReviewsEvent>;

/** What must be known beside the reviews: who is on the agenda of one held on that day, and how old the young person is. */
export interface AgendaFacts {
  readonly agenda: readonly AgendaLine[];
  readonly born: CivilDate | null;
}

/** A review is arranged, or arranged otherwise. */
export function arrangeReview(input: ArrangeReview, state: ReviewsState, facts: BaseFacts): Decided {
  const { reviewId, on } = input;
  const known = recordIn(state, reviewId);
  const before = known.calledOff === null ? known.arrangement : null;
  const whyEarly = input.early === null ? null : input.whyEarly;
  if (before !== null && isArrangedSo(before, { ...input, whyEarly })) return accept();
  const reasons = failing(
    known.meeting === null ? undefined : ALREADY_HELD,
    aChangeSaysWhy(before, input.reason),
    aReviewIsArrangedForADayToCome(on, facts.today),
    thereIsOneReviewADay(state, input),
    heldThatDay(state, on),
    anEarlyReviewSaysWhy(input),
  );
  const data = { ...input, whyEarly, occurred: onDay(facts.today) };
  return acceptUnless(reasons, [{ type: 'ReviewArranged', data }]);
}

function isArrangedSo(
  { arranged: _when, ...said }: Arrangement,
  { on, asked, place, early, whyEarly }: ArrangeReview,
): boolean {
  return saysTheSame(said, { on, asked, place, early, whyEarly });
}

const ALREADY_HELD: Reason = { code: 'already-held', message: 'This review was held', field: 'on' };

function heldThatDay(state: ReviewsState, on: CivilDate): Reason | undefined {
  const held = standing(state.held).get(reviewFactId(on));
  if (held === undefined || !isHeld(held)) return undefined;
  return { code: 'another-that-day', message: 'A review was held on this day. Open that one', field: 'on' };
}

/** A review that was arranged is not held. */
export function callOffReview(input: CallOffReview, state: ReviewsState, facts: BaseFacts): Decided {
  const known = recordIn(state, input.reviewId);
  if (known.calledOff !== null) return accept();
  const data = { ...input, occurred: onDay(facts.today) };
  return acceptUnless(failing(aReviewThatWasHeldIsNotCalledOff(known)), [{ type: 'ReviewCalledOff', data }]);
}

/**
 * A review was held: how the young person took part, who was there, and every relationship that was on the agenda, which is
 * kept from then on as it was. Recorded again it is put right.
 */
export function recordReviewHeld(
  input: RecordReviewHeld,
  state: ReviewsState,
  facts: BaseFacts & AgendaFacts,
): Decided {
  const { on } = input;
  const { meeting } = recordIn(state, input.reviewId);
  const events = holding(input, { state, meeting, facts });
  if (events.length === 0) return accept();
  const reasons = failing(
    aReviewIsHeldByToday(on, facts.today),
    thereIsOneReviewADay(state, input),
    participationFitsTheirAge(facts.born, input),
    aChangeSaysWhy(meeting, input.reason),
  );
  return acceptUnless(reasons, events);
}

interface Known {
  readonly state: ReviewsState;
  readonly meeting: Meeting | null;
  readonly facts: AgendaFacts & BaseFacts;
}

/** What is new of it. A day that was wrong is taken back, so that there are not two reviews. */
const holding = (input: RecordReviewHeld, known: Known): readonly ReviewsEvent[] => [
  ...wrongDay(input, known),
  ...heldEvent(input, standing(known.state.held).get(reviewFactId(input.on))),
  ...meetingEvent(input, known),
];

function wrongDay({ on, reason }: RecordReviewHeld, { meeting, facts }: Known): readonly ReviewsEvent[] {
  if (meeting === null || meeting.on === on) return [];
  const occurred = onDay(facts.today);
  // Without a reason it is refused.
  const data = { factId: reviewFactId(meeting.on), reviewId: null, reason: reason ?? '', occurred };
  return [{ type: 'ReviewTakenBack', data }];
}

function meetingEvent(input: RecordReviewHeld, { meeting, facts }: Known): readonly ReviewsEvent[] {
  const { reviewId, on, chairedBy, present, reason } = input;
  const said = { on, chairedBy, present };
  if (
    meeting !== null &&
    saysTheSame({ on: meeting.on, chairedBy: meeting.chairedBy, present: meeting.present }, said)
  ) {
    return [];
  }
  const agenda = [...(meeting ?? facts).agenda];
  return [{ type: 'ReviewMeetingRecorded', data: { reviewId, ...said, agenda, reason, occurred: onDay(on) } }];
}

/** What a worker records stands against a return; nothing where a worker said the same already. */
function heldEvent({ on, participation, reason }: RecordReviewHeld, known?: HeldFact): readonly ReviewsEvent[] {
  const base = { factId: reviewFactId(on), occurred: onDay(on), participation, returnYear: null };
  if (known === undefined || !isHeld(known)) return [{ type: 'ReviewHeld', data: base }];
  if (known.participation === participation && known.returnYear === null) return [];
  const correcting = { reason: reason ?? 'Recorded by whoever held the review' };
  return [{ type: 'ReviewHeld', data: { ...base, correcting } }];
}

/** No review was held on that day after all. */
export function takeBackReview(input: TakeBackReview, state: ReviewsState, facts: BaseFacts): Decided {
  const factId = reviewFactId(input.on);
  const known = standing(state.held).get(factId);
  if (known !== undefined && !isHeld(known)) return accept();
  const review = Object.values(state.reviews).find(({ meeting }) => meeting?.on === input.on);
  const reasons: Reason[] =
    known === undefined ? [{ code: 'not-on-record', message: 'No review is on record on that day', field: 'on' }] : [];
  const data = { factId, reviewId: review?.reviewId ?? null, reason: input.reason, occurred: onDay(facts.today) };
  return acceptUnless(reasons, [{ type: 'ReviewTakenBack', data }]);
}
